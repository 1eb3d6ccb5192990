package org.vouchgraph.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Port: writes leads in one format. Does not close the stream. */
public interface LeadWriter {

	void write(List<Lead> leads, OutputStream out) throws IOException;

}
