package org.pactrail.pipeline.partnership.web;

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
import org.pactrail.events.partnership.OutreachChannel;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.money.StatedUsd;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.LogOutreach;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.OpenPartnership;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SetExpectation;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.StartNegotiation;
import org.pactrail.pipeline.partnership.command.ValuedExpectation;
import org.pactrail.pipeline.value.Amount;
import org.pactrail.pipeline.value.CurrencyCode;
import org.pactrail.pipeline.value.PriorityShares;
import org.pactrail.pipeline.value.RegionShares;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;
import org.pactrail.web.text.UserName;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes the opening of a partnership, outreach, expectations and the start of a negotiation. */
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

    /**
     * Sets an expectation.
     *
     * @param usd the stated value; null for the value by the month's rate
     */
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

    record OpeningBody(
            OneLine title,
            List<PartnerId> partners,
            UserName officer,
            @Nullable ExpectationBody expectation,
            @Nullable RegionShares regions,
            @Nullable PriorityShares priorities,
            @Nullable PartnershipId extensionOf) {
        OpeningBody {
            partners = List.copyOf(partners);
            if (partners.isEmpty() || new HashSet<>(partners).size() < partners.size()) {
                throw new FieldRefused("partners", "must name at least one partner, and none twice");
            }
        }
    }

    record OutreachBody(
            OutreachChannel channel,
            LocalDate on,
            @Nullable OneLine with,
            Prose summary,
            @Nullable NextStepBody nextStep) {}

    record NegotiationBody(LocalDate startedOn) {}

    @PostMapping("/api/partnerships")
    ResponseEntity<Map<String, String>> open(RequestContext context, @RequestBody OpeningBody body) {
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
        return commands.create(context, body, Subject.of(partnership), "/api/partnerships/" + partnership, command)
                .asResponse();
    }

    @PostMapping("/api/partnerships/{id}/outreach")
    ResponseEntity<Map<String, String>> logOutreach(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody OutreachBody body) {
        NextStepBody next = body.nextStep();
        LogOutreach command = new LogOutreach(
                id,
                body.channel(),
                body.on(),
                body.with() == null ? null : body.with().text(),
                body.summary().text(),
                next == null ? null : next.nextStep(),
                LocalDate.now(clock));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }

    @PostMapping("/api/partnerships/{id}/expectation")
    ResponseEntity<Map<String, String>> setExpectation(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody ExpectationBody body) {
        SetExpectation command = new SetExpectation(id, body.on(LocalDate.now(clock), valuation));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }

    @PostMapping("/api/partnerships/{id}/negotiation")
    ResponseEntity<Map<String, String>> startNegotiation(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody NegotiationBody body) {
        StartNegotiation command = new StartNegotiation(id, body.startedOn(), LocalDate.now(clock));
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }
}
