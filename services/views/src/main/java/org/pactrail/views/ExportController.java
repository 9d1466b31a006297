package org.pactrail.views;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.Standing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files that an import takes, of everything that is there. */
@RestController
class ExportController {
    private final LiveView<PactrailEvent, Directory> view;
    private final Export export;

    ExportController(LiveView<PactrailEvent, Directory> view, Export export) {
        this.view = view;
        this.export = export;
    }

    /** @param file {@code partners}, {@code agreements}, {@code amendments} or {@code pipeline} */
    @GetMapping("/api/export/{file}.csv")
    void export(
            @PathVariable String file,
            @RequestParam(required = false) @Nullable String after,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        Standing<Directory> standing = view.at(Parameters.after(after), ViewsService.PATIENCE);
        Export.Table table = export.table(file, standing.state());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + ".csv\"");
        response.setHeader("Pactrail-Position", Long.toString(standing.position()));
        CSVPrinter rows = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180);
        rows.printRecord(table.columns());
        table.rows().write(rows);
        rows.flush();
    }
}
