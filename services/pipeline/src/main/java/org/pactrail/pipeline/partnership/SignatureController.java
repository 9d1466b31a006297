package org.pactrail.pipeline.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.body.PriorityShares;
import org.pactrail.pipeline.body.RegionShares;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partnership.PartnershipCommand.ClearPartner;
import org.pactrail.pipeline.partnership.PartnershipCommand.RefuseClearance;
import org.pactrail.pipeline.partnership.PartnershipCommand.SignAgreement;
import org.pactrail.web.Needs;
import org.pactrail.web.RequestContext;
import org.pactrail.web.Role;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Clearing the parties, and signing. */
@Needs(Role.OFFICER)
@RestController
final class SignatureController {
    private final Commands commands;
    private final Valuation valuation;
    private final Clock clock;

    SignatureController(Commands commands, Valuation valuation, Clock clock) {
        this.commands = commands;
        this.valuation = valuation;
        this.clock = clock;
    }

    enum Decision {
        CLEARED,
        REFUSED
    }

    record Clearance(
            PartnerId partner,
            Decision decision,
            @Nullable LocalDate validUntil,
            @Nullable Prose note) {
        Clearance {
            if (decision == Decision.CLEARED && validUntil == null) {
                throw new FieldRefused("validUntil", "must be there when the partner is cleared");
            }
        }

        PartnershipCommand command(PartnershipId partnership, String decider) {
            String why = note == null ? null : note.text();
            return validUntil == null || decision == Decision.REFUSED
                    ? new RefuseClearance(partnership, partner, decider, why)
                    : new ClearPartner(partnership, partner, decider, validUntil, why);
        }
    }

    record Signature(
            OneLine reference,
            Instrument instrument,
            LocalDate signedOn,
            @Nullable List<PartnerId> parties,
            List<ContributionBody> contributions,
            RegionShares regions,
            PriorityShares priorities) {
        Signature {
            contributions = List.copyOf(contributions);
        }
    }

    @Needs(Role.APPROVER)
    @PostMapping("/api/partnerships/{id}/clearances")
    ResponseEntity<Map<String, String>> decideClearance(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody Clearance body) {
        PartnershipCommand command = body.command(id, context.user());
        return commands.change(context, body, id.value(), command).asResponse();
    }

    @PostMapping("/api/partnerships/{id}/signature")
    ResponseEntity<Map<String, String>> sign(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody Signature body) {
        List<Contribution> contributions = body.contributions().stream()
                .map(contribution -> contribution.signedOn(body.signedOn(), valuation))
                .toList();
        SignAgreement command = new SignAgreement(
                id,
                body.reference().text(),
                body.instrument(),
                body.signedOn(),
                body.parties(),
                contributions,
                body.regions().allocation(),
                body.priorities().allocation(),
                LocalDate.now(clock));
        return commands.change(context, body, id.value(), command).asResponse();
    }
}
