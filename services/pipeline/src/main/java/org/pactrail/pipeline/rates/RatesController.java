package org.pactrail.pipeline.rates;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.pactrail.events.Streams;
import org.pactrail.events.agreement.MonthlyRate;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.money.LedgerRates;
import org.pactrail.web.Listing;
import org.pactrail.web.Orders;
import org.pactrail.web.Page;
import org.pactrail.web.Paging;
import org.pactrail.web.Question;
import org.pactrail.web.RequestContext;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes the office's own rates as a CSV file, and lists them. */
@Needs({Role.OFFICER, Role.APPROVER, Role.AUDITOR, Role.ADMIN})
@RestController
final class RatesController {
    private static final Orders<MonthlyRate> ORDERS = Orders.<MonthlyRate>withTiesBy(
                    rate -> rate.month() + rate.currency())
            .by("month", MonthlyRate::month)
            .by("currency", MonthlyRate::currency);

    private final Commands commands;
    private final LedgerRates rates;

    RatesController(Commands commands, LedgerRates rates) {
        this.commands = commands;
        this.rates = rates;
    }

    @Needs(Role.ADMIN)
    @PostMapping(path = "/api/rates", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, String>> add(RequestContext context, @RequestPart MultipartFile rates)
            throws IOException {
        AddRates command = new AddRates(Streams.RATES, RateFile.read(rates.getInputStream()));
        return commands.change(context, command, new Subject("rate table", Streams.RATES), command)
                .asResponse();
    }

    /** Shows a page of rates. */
    record RateList(int page, int pages, int total, List<MonthlyRate> rates) {}

    /** Lists the added rates, by month and currency unless asked otherwise, without the ones that ship with Pactrail. */
    @GetMapping("/api/rates")
    RateList list(@ModelAttribute Listing listing) {
        Paging paging = listing.paging();
        String sort = Question.isBlank(listing.sort()) ? "month" : listing.sort();
        Page<MonthlyRate> page = Page.of(ORDERS.sorted(rates.all(), sort), paging);
        return new RateList(page.page(), page.pages(), page.total(), page.items());
    }
}
