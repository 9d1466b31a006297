package org.pactrail.figures.changes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.pactrail.figures.count.YearFold;
import org.pactrail.figures.yearly.Definitions;
import org.pactrail.figures.yearly.YearlyFigures;
import tools.jackson.databind.ObjectWriter;

/**
 * Holds a year's figures as a server-sent event.
 *
 * @param position of the entry that changed the year last: the event's id
 * @param text all but the id
 */
@SuppressWarnings("ArrayRecordComponent") // the same bytes are written to every listener
record FiguresEvent(long position, byte[] text) {

    static FiguresEvent of(int year, YearFold fold, Definitions definitions, ObjectWriter oneLine) {
        YearlyFigures figures = YearlyFigures.of(year, fold, definitions).top(YearlyFigures.USUAL_TOP);
        String text = "event: figures\ndata: " + oneLine.writeValueAsString(figures) + "\n\n";
        return new FiguresEvent(figures.position(), text.getBytes(StandardCharsets.UTF_8));
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(("id: " + position + '\n').getBytes(StandardCharsets.UTF_8));
        writeWithoutIdTo(out);
    }

    void writeWithoutIdTo(OutputStream out) throws IOException {
        out.write(text);
    }
}
