"""What Word and Google Docs put on the clipboard when a story is copied, shortened where it repeats itself."""

WORD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/diane/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:"Cambria Math"; panose-1:2 4 5 3;}
 p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-unhide:no; margin:0cm;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:"Table Normal";}</style><![endif]--></head>
<body lang=EN-GB style='tab-interval:36.0pt;word-wrap:break-word'><!--StartFragment-->
<p class=MsoTitle><span lang=EN-US style='mso-ansi-language:EN-US'>Lake Kivu ferry sails again<o:p></o:p></span></p>
<p class=MsoNormal><span lang=EN-US>The first boat left with <b>412 people</b>
on board, said the <a href="https://example.org/port"><i
style='mso-bidi-font-style:normal'>port authority</i></a>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2><span lang=EN-US>What it costs<o:p></o:p></span></h2>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=EN-US>Adults: 2,500 francs<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><!--[if !supportLists]--><span
lang=EN-US style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span></span><!--[endif]--><span lang=EN-US>Children: 1,000 francs<o:p></o:p></span></p>
<p class=MsoQuote><span lang=EN-US>“We waited for this.” – Jeanne<o:p></o:p></span></p>
<p class=MsoNormal><span style='mso-hide:all'>INDEX FIELD</span><st1:place
w:st="on">Rubavu</st1:place>&nbsp;waits.<o:p></o:p></p>
<!--EndFragment--></body></html>"""

DOCS = """<meta charset='utf-8'><html><head></head><body><meta charset="utf-8"><b style="font-weight:normal;"
id="docs-internal-guid-4a5c1e2f-7fff-8a4b-0c55-2f6f9d3b6a11"><p dir="ltr" style="line-height:1.38;"><span
style="font-size:26pt;font-family:Arial,sans-serif;font-weight:400;font-style:normal;white-space:pre-wrap;">Lake Kivu
ferry sails again</span></p><br /><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:400;
font-style:normal;">The first boat left with </span><span style="font-size:11pt;font-weight:700;font-style:normal;">412
people</span><span style="font-weight:400;"> on board, said the </span><a
href="https://www.google.com/url?q=https://example.org/port&amp;sa=D&amp;source=editors" style="text-decoration:none;">
<span style="font-weight:400;font-style:italic;color:#1155cc;">port authority</span></a><span
style="font-weight:400;">.</span></p>
<h2 dir="ltr"><span style="font-size:16pt;font-weight:700;">What it costs</span></h2><ul
style="margin-top:0;margin-bottom:0;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr"
role="presentation"><span style="font-weight:400;">Adults: 2,500 francs</span></p></li><li dir="ltr"
style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span
style="font-weight:400;">Children: 1,000 francs</span></p></li></ul></b><br
class="Apple-interchange-newline"></body></html>"""
