package org.pactrail.pipeline.imports.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.pactrail.web.Problem;
import org.pactrail.web.body.MalformedRequest;

/** Reads a CSV file (UTF-8, RFC 4180, header row) as a whole. */
public final class CsvFile {
    /** Cell that describes a row with more or fewer values than the header; see {@link #read}. */
    static final String MISFIT = "(number of values)";

    /** Rows of a file; each is held in memory until the import ends. */
    static final int MOST_ROWS = 200_000;

    private CsvFile() {}

    /**
     * Returns every row. A row with more or fewer values than the header has a cell {@link #MISFIT} that gives both numbers. Rows without
     * any text are left out.
     *
     * @param columns that the header must name, in any order, and no others
     * @throws MalformedRequest when the file is no CSV in UTF-8, or its header is another
     */
    public static List<CsvRow> read(String file, InputStream bytes, List<String> columns) throws IOException {
        try (BoundedRows text = new BoundedRows(utf8(bytes));
                CSVParser records = CSVParser.parse(text, CSVFormat.RFC4180)) {
            Iterator<CSVRecord> iterator = records.iterator();
            if (!iterator.hasNext()) {
                throw MalformedRequest.of(file, "is empty; its first row must be " + String.join(",", columns));
            }
            List<String> header = header(file, iterator.next(), columns);
            List<CsvRow> rows = new ArrayList<>();
            while (iterator.hasNext()) {
                CSVRecord values = iterator.next();
                text.next();
                if (rows.size() == MOST_ROWS) {
                    throw MalformedRequest.of(file, "has more than " + MOST_ROWS + " rows; send several files");
                }
                if (values.stream().anyMatch(value -> !value.isBlank())) {
                    rows.add(row(file, values, header));
                }
            }
            return rows;
        } catch (CSVException malformed) {
            throw malformed(file, malformed);
        } catch (UncheckedIOException malformed) {
            throw malformed(file, Objects.requireNonNull(malformed.getCause()));
        } catch (CharacterCodingException malformed) {
            throw malformed(file, malformed);
        }
    }

    private static MalformedRequest malformed(String file, IOException cause) {
        if (cause instanceof BoundedRows.TooLong) {
            return MalformedRequest.of(file, BoundedRows.TooLong.SENTENCE);
        }
        return cause instanceof CharacterCodingException
                ? MalformedRequest.of(file, "must be text in UTF-8; save it as \"CSV UTF-8\"")
                : MalformedRequest.of(file, "must be CSV as in RFC 4180: " + cause.getMessage());
    }

    private static Reader utf8(InputStream bytes) throws IOException {
        BufferedReader text = new BufferedReader(new InputStreamReader(
                bytes,
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        text.mark(1);
        if (text.read() != '\uFEFF') { // the mark that some spreadsheets put first
            text.reset();
        }
        return text;
    }

    private static List<String> header(String file, CSVRecord first, List<String> columns) {
        List<String> header = first.stream().map(String::strip).toList();
        if (header.size() != columns.size() || !new HashSet<>(header).equals(new HashSet<>(columns))) {
            throw MalformedRequest.of(
                    file,
                    "must have the header " + String.join(",", columns) + ", and has "
                            + Problem.echo(String.join(",", header)));
        }
        return header;
    }

    private static CsvRow row(String file, CSVRecord values, List<String> header) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), values.size()); i++) {
            cells.put(header.get(i), values.get(i).strip());
        }
        if (values.size() != header.size()) {
            cells.put(MISFIT, values.size() + " values where the header has " + header.size());
        }
        return new CsvRow(
                file,
                Math.toIntExact(values.getRecordNumber()),
                Map.copyOf(cells)); // copied, because it is far smaller
    }
}
