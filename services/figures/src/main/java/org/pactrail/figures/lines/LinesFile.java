package org.pactrail.figures.lines;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.pactrail.figures.yearly.Line;
import org.pactrail.web.Problem;
import org.springframework.http.ResponseEntity;

/** Writes lines to a file, whole before it is sent, so that a failure is answered and no file is cut short. */
final class LinesFile {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Most digits of a number that Excel keeps; a longer number is written as a text, which keeps all of them. */
    private static final int EXACT_DIGITS = 15;

    private static final int EXCEL_ROWS = 1_048_576;

    /** Characters that begin a formula when a spreadsheet opens a CSV file. */
    private static final String FORMULA = "=+-@\t\r";

    private LinesFile() {}

    private enum Column {
        PARTNERSHIP(Line::partnership),
        REFERENCE(Line::reference),
        CONTRIBUTOR(Line::contributor),
        NAME(Line::name),
        TYPE(Line::type),
        MEMBERSHIP(Line::membership),
        REGION(Line::region),
        PRIORITY(Line::priority),
        USD(line -> line.usd() == null ? null : line.usd().amount()),
        AMOUNT(Line::amount),
        CURRENCY(Line::currency),
        KIND(Line::kind),
        AMENDMENT(Line::amendment),
        EVENT(Line::event),
        POSITION(line -> BigDecimal.valueOf(line.position())),
        ADDS(Line::adds);

        private final Function<Line, @Nullable Object> of;

        Column(Function<Line, @Nullable Object> of) {
            this.of = of;
        }

        private static Object[] heads() {
            return Arrays.stream(values())
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .toArray();
        }
    }

    static ResponseEntity<byte[]> csv(int year, long position, List<Line> lines) throws IOException {
        StringBuilder rows = new StringBuilder();
        CSVPrinter printer = new CSVPrinter(rows, CSVFormat.RFC4180);
        printer.printRecord(Column.heads());
        for (Line line : lines) {
            printer.printRecord(Arrays.stream(Column.values()).map(each -> inert(each.of.apply(line))));
        }
        return file(
                year + "-lines.csv",
                "text/csv;charset=UTF-8",
                position,
                rows.toString().getBytes(UTF_8));
    }

    static ResponseEntity<byte[]> xlsx(int year, long position, List<Line> lines) throws IOException {
        if (lines.size() >= EXCEL_ROWS) {
            throw Problem.malformed("An Excel sheet holds " + EXCEL_ROWS + " rows, and these are " + lines.size()
                    + " lines and their heads. Ask for lines.csv, or for fewer lines.");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SXSSFWorkbook book = new SXSSFWorkbook()) {
            SXSSFSheet sheet = book.createSheet("Lines of " + year);
            CellStyle money = book.createCellStyle();
            money.setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
            write(sheet.createRow(0), Column.heads(), money);
            sheet.createFreezePane(0, 1);
            for (int i = 0; i < lines.size(); i++) {
                Line line = lines.get(i);
                Object[] values = Arrays.stream(Column.values())
                        .map(each -> each.of.apply(line))
                        .toArray();
                write(sheet.createRow(i + 1), values, money);
            }
            book.write(bytes);
        }
        return file(year + "-lines.xlsx", EXCEL, position, bytes.toByteArray());
    }

    private static void write(SXSSFRow row, @Nullable Object[] values, CellStyle money) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof BigDecimal number && number.precision() <= EXACT_DIGITS) {
                var cell = row.createCell(i);
                cell.setCellValue(number.doubleValue());
                if (number.scale() > 0) {
                    cell.setCellStyle(money);
                }
            } else if (values[i] != null) {
                row.createCell(i).setCellValue(plain(values[i]));
            }
        }
    }

    /** Puts {@code '} in front of a text that a spreadsheet would work out. */
    private static @Nullable String inert(@Nullable Object value) {
        String text = plain(value);
        boolean isFormula =
                value instanceof String && text != null && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }

    private static @Nullable String plain(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    private static ResponseEntity<byte[]> file(String name, String type, long position, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Pactrail-Position", Long.toString(position))
                .body(bytes);
    }
}
