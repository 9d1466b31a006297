package org.pactrail.views.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.ViewState;
import org.pactrail.views.directory.Directory;
import org.pactrail.web.AsOf;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returns CSV files that an import accepts. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
class ExportController {
    private final AsOf<PactrailEvent, Directory> asOf;
    private final Export export;

    ExportController(AsOf<PactrailEvent, Directory> asOf, Export export) {
        this.asOf = asOf;
        this.export = export;
    }

    /**
     * Makes the whole file before it is sent, so that a failure is reported and no file is cut short.
     *
     * @param file {@code partners}, {@code agreements}, {@code amendments} or {@code pipeline}
     */
    @GetMapping(path = "/api/export/{file}.csv", produces = "text/csv")
    ResponseEntity<byte[]> export(@PathVariable String file, @RequestParam(required = false) @Nullable String after)
            throws IOException, InterruptedException {
        ViewState<Directory> now = asOf.now(after);
        Export.Table table = export.table(file, now.state());
        StringBuilder rows = new StringBuilder();
        CSVPrinter printer = new CSVPrinter(rows, CSVFormat.RFC4180);
        printer.printRecord(table.columns());
        table.rows().write(printer);
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + file + ".csv\"")
                .header("Pactrail-Position", Long.toString(now.position()))
                .body(rows.toString().getBytes(UTF_8));
    }
}
