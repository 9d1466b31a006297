package org.pactrail.pipeline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.body.Amount;
import org.pactrail.pipeline.body.CurrencyCode;
import org.pactrail.pipeline.body.PriorityShares;
import org.pactrail.pipeline.body.RegionShares;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.money.StatedUsd;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partnership.PartnershipCommand.LogOutreach;
import org.pactrail.pipeline.partnership.PartnershipCommand.OpenPartnership;
import org.pactrail.pipeline.partnership.PartnershipCommand.SetExpectation;
import org.pactrail.pipeline.partnership.PartnershipCommand.StartNegotiation;
import org.pactrail.web.Needs;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Role;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;
import org.pactrail.web.text.UserName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What happens before signature. */
@Needs(Role.OFFICER)
@RestController
final class ProspectController {
    private final Commands commands;
    private final Valuation valuation;
    private final Clock clock;

    ProspectController(Commands commands, Valuation valuation, Clock clock) {
        this.commands = commands;
        this.valuation = valuation;
        this.clock = clock;
    }

    /** @param usd what it is worth, as stated; by the month's rate when left out */
    record ExpectationBody(
            Amount amount,
            CurrencyCode currency,
            Likelihood likelihood,
            YearMonth signatureMonth,
            @Nullable StatedUsd usd) {
        ExpectationBody {
            ContributionBody.refuseUnlessSound(amount.in(currency, "amount"), usd);
        }

        ValuedExpectation on(LocalDate day, Valuation valuation) {
            Money money = amount.in(currency, "amount");
            UsdValue value = usd == null ? valuation.of(money, day) : usd.of(money, day);
            return new ValuedExpectation(new Expectation(money, likelihood, signatureMonth), value);
        }
    }

    record Opening(
            OneLine title,
            List<PartnerId> partners,
            UserName officer,
            @Nullable ExpectationBody expectation,
            @Nullable RegionShares regions,
            @Nullable PriorityShares priorities,
            @Nullable PartnershipId extensionOf) {
        Opening {
            partners = List.copyOf(partners);
            if (partners.isEmpty() || new HashSet<>(partners).size() < partners.size()) {
                throw new FieldRefused("partners", "must name at least one partner, and none twice");
            }
        }
    }

    record NextStepBody(OneLine what, LocalDate due) {}

    record Outreach(
            OutreachChannel channel,
            LocalDate on,
            @Nullable OneLine with,
            Prose summary,
            @Nullable NextStepBody nextStep) {}

    record Negotiation(LocalDate startedOn) {}

    @PostMapping("/api/partnerships")
    ResponseEntity<Map<String, String>> open(RequestContext context, @RequestBody Opening body) {
        PartnershipId partnership = new PartnershipId(UUID.randomUUID().toString());
        OpenPartnership command = new OpenPartnership(
                partnership,
                body.title().text(),
                body.partners(),
                body.officer().text(),
                body.expectation() == null ? null : body.expectation().on(LocalDate.now(clock), valuation),
                body.regions() == null ? Allocation.NONE : body.regions().allocation(),
                body.priorities() == null ? Allocation.NONE : body.priorities().allocation(),
                body.extensionOf());
        return commands.create(context, body, partnership.value(), "/api/partnerships/" + partnership, command)
                .asResponse();
    }

    @PostMapping("/api/partnerships/{id}/outreach")
    ResponseEntity<Map<String, String>> logOutreach(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody Outreach body) {
        NextStepBody next = body.nextStep();
        LogOutreach command = new LogOutreach(
                id,
                body.channel(),
                body.on(),
                body.with() == null ? null : body.with().text(),
                body.summary().text(),
                next == null ? null : new NextStep(next.what().text(), next.due()),
                LocalDate.now(clock));
        return commands.change(context, body, id.value(), command).asResponse();
    }

    @PostMapping("/api/partnerships/{id}/expectation")
    ResponseEntity<Map<String, String>> setExpectation(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody ExpectationBody body) {
        SetExpectation command = new SetExpectation(id, body.on(LocalDate.now(clock), valuation));
        return commands.change(context, body, id.value(), command).asResponse();
    }

    @PostMapping("/api/partnerships/{id}/negotiation")
    ResponseEntity<Map<String, String>> startNegotiation(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody Negotiation body) {
        StartNegotiation command = new StartNegotiation(id, body.startedOn(), LocalDate.now(clock));
        return commands.change(context, body, id.value(), command).asResponse();
    }
}
