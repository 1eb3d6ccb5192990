package org.vouchgraph.exchange.tabular;

/** Turns a row of one sheet into statements; holds no state. */
interface RowReader {

	void read(SheetRow row, Speech speech);

}
