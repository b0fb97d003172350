/* The page of a story as a workbench. Without any of this the page still reads and writes. */
import { startCells } from "./cells.js";
import { startColumns } from "./columns.js";
import { startKeys } from "./keys.js";
import { startLocalCopies } from "./keeping.js";
import { startPresence } from "./presence.js";

startCells();
startColumns();
startKeys();
startLocalCopies();
startPresence();
