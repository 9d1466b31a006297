package org.pactrail.pipeline.imports;

import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pactrail.ledger.Ledger;
import org.pactrail.pipeline.imports.file.ImportFiles;
import org.pactrail.web.Listing;
import org.pactrail.web.Orders;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.Question;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.MalformedRequest;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.Prose;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes imports of CSV files and reversals of imports, and answers with the progress of imports. */
@Needs(Role.OFFICER)
@RestController
final class ImportController {
    private static final List<String> PARTS = List.of("agreements", "amendments", "partners", "pipeline", "dryRun");

    private static final Orders<ImportProgress.ProgressReport> ORDERS = Orders.withTiesBy(
                    ImportProgress.ProgressReport::batch)
            .by("startedAt", ImportProgress.ProgressReport::startedAt)
            .by("user", ImportProgress.ProgressReport::user)
            .by("rows", ImportProgress.ProgressReport::rows);

    private final Imports imports;
    private final ImportReversal reversal;
    private final Ledger ledger;

    ImportController(Imports imports, ImportReversal reversal, Ledger ledger) {
        this.imports = imports;
        this.reversal = reversal;
        this.ledger = ledger;
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportReport> run(
            MultipartHttpServletRequest request,
            Principal user,
            @RequestParam(required = false) @Nullable String dryRun,
            @RequestPart(required = false) @Nullable MultipartFile partners,
            @RequestPart(required = false) @Nullable MultipartFile agreements,
            @RequestPart(required = false) @Nullable MultipartFile amendments,
            @RequestPart(required = false) @Nullable MultipartFile pipeline)
            throws IOException {
        refuseUnknownParts(request);
        ImportFiles files = new ImportFiles(partners, agreements, amendments, pipeline);
        ImportReport report = imports.run(user.getName(), Question.flagOfCommand("dryRun", dryRun), files);
        return ResponseEntity.ok()
                .header("Pactrail-Position", Long.toString(ledger.head().position()))
                .body(report);
    }

    /** Refuses a part of another name: ignored, a misspelt part would turn a dry run into a real one, or leave the partners out. */
    private static void refuseUnknownParts(MultipartHttpServletRequest request) {
        Set<String> names = new TreeSet<>(request.getParameterMap().keySet());
        names.addAll(request.getMultiFileMap().keySet());
        names.removeAll(PARTS);
        if (!names.isEmpty()) {
            throw MalformedRequest.of(
                    names.iterator().next(), "is not a part here; the parts are " + String.join(", ", PARTS));
        }
    }

    /** Shows a page of imports, the newest first unless asked otherwise. */
    record ImportList(int page, int pages, int total, List<ImportProgress.ProgressReport> imports) {}

    record ImportReversalBody(Prose reason) {}

    @Needs(Role.ADMIN)
    @PostMapping("/api/imports/{batch}/reversal")
    ResponseEntity<ReversalReport> reverse(
            RequestContext context, @PathVariable String batch, @RequestBody ImportReversalBody body) {
        ReversalReport report = reversal.reverse(context, batch, body.reason().text());
        return ResponseEntity.ok()
                .header("Pactrail-Position", Long.toString(ledger.head().position()))
                .body(report);
    }

    @Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
    @GetMapping("/api/imports")
    ImportList progress(@ModelAttribute Listing listing) {
        Paging paging = listing.paging();
        Page<ImportProgress.ProgressReport> page = Page.of(ORDERS.sorted(imports.newest(), listing.sort()), paging);
        return new ImportList(page.page(), page.pages(), page.total(), page.items());
    }
}
