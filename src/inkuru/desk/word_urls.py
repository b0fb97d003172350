"""The addresses of terms, memory and figures, and of what is done with them in the background."""

from django.urls import path

from inkuru.desk.views import chores, figures, memory, terms

urlpatterns = [
    path("terms/", terms.list_terms, name="terms"),
    path("terms/new/", terms.enter_concept, name="new_concept"),
    path("terms/proposals/", terms.judge_proposals, name="proposals"),
    path("terms/propose/", terms.mine_terms, name="mine_terms"),
    path("terms/files/", chores.bring_terms, name="bring_terms"),
    path("terms/export/", chores.export_terms, name="export_terms"),
    path("terms/<int:concept>/", terms.show_concept, name="concept"),
    path("terms/<int:concept>/change/", terms.amend_concept, name="edit_concept"),
    path("memory/", memory.search_memory, name="memory"),
    path("memory/files/", chores.bring_memory, name="bring_memory"),
    path("memory/export/", chores.export_memory, name="export_memory"),
    path("memory/changes/", memory.list_changes, name="memory_changes"),
    path("memory/changes/<int:change>/undo/", memory.undo_change, name="undo_change"),
    path("memory/repair/", memory.repair_memory, name="repair"),
    path("memory/repair/<int:chore>/", memory.show_troubles, name="troubles"),
    path("memory/repair/removal/", memory.preview_removal, name="preview_removal"),
    path("memory/repair/replacing/", memory.preview_replacing, name="preview_replacing"),
    path("memory/units/<int:unit>/", memory.show_unit, name="unit"),
    path("memory/units/<int:unit>/change/", memory.edit_unit, name="edit_unit"),
    path("memory/units/<int:unit>/retire/", memory.retire_unit, name="retire_unit"),
    path("chores/<int:chore>/", chores.show_chore, name="chore"),
    path("chores/<int:chore>/take/", chores.take_chore, name="take_chore"),
    path("chores/<int:chore>/stop/", chores.stop_chore, name="stop_chore"),
    path("figures/", figures.show_figures, name="figures"),
    path("figures/<str:figure>.csv", figures.export_figure, name="figure_table"),
]
