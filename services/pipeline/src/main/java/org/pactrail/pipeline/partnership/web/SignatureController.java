package org.pactrail.pipeline.partnership.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Instrument;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.command.Commands;
import org.pactrail.pipeline.command.Subject;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partnership.command.PartnershipCommand;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.ClearPartner;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.RefuseClearance;
import org.pactrail.pipeline.partnership.command.PartnershipCommand.SignAgreement;
import org.pactrail.pipeline.value.PriorityShares;
import org.pactrail.pipeline.value.RegionShares;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.OneLine;
import org.pactrail.web.text.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes decisions about clearances, and signatures. */
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

    enum ClearanceDecision {
        CLEARED,
        REFUSED
    }

    record ClearanceBody(
            PartnerId partner,
            ClearanceDecision decision,
            @Nullable LocalDate validUntil,
            @Nullable Prose note) {
        ClearanceBody {
            if (decision == ClearanceDecision.CLEARED && validUntil == null) {
                throw new FieldRefused("validUntil", "must be there when the partner is cleared");
            }
        }

        PartnershipCommand command(PartnershipId partnership, String decider) {
            String why = note == null ? null : note.text();
            return validUntil == null || decision == ClearanceDecision.REFUSED
                    ? new RefuseClearance(partnership, partner, decider, why)
                    : new ClearPartner(partnership, partner, decider, validUntil, why);
        }
    }

    record SignatureBody(
            OneLine reference,
            Instrument instrument,
            LocalDate signedOn,
            @Nullable List<PartnerId> parties,
            List<ContributionBody> contributions,
            RegionShares regions,
            PriorityShares priorities) {
        SignatureBody {
            contributions = List.copyOf(contributions);
        }
    }

    @Needs(Role.APPROVER)
    @PostMapping("/api/partnerships/{id}/clearances")
    ResponseEntity<Map<String, String>> decideClearance(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody ClearanceBody body) {
        PartnershipCommand command = body.command(id, context.user());
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }

    @PostMapping("/api/partnerships/{id}/signature")
    ResponseEntity<Map<String, String>> sign(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody SignatureBody body) {
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
        return commands.change(context, body, Subject.of(id), command).asResponse();
    }
}
