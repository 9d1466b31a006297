package org.pactrail.pipeline.partnership.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.money.StatedUsd;
import org.pactrail.pipeline.money.Valuation;
import org.pactrail.pipeline.partnership.command.AgreementCommand.AmendAgreement;
import org.pactrail.pipeline.value.AmountChange;
import org.pactrail.pipeline.value.CurrencyCode;
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

/** Takes amendments: changes of a signed agreement's value by deltas. */
@Needs(Role.OFFICER)
@RestController
final class AmendmentController {
    private final ChangeSending changes;
    private final Valuation valuation;

    AmendmentController(ChangeSending changes, Valuation valuation) {
        this.changes = changes;
        this.valuation = valuation;
    }

    record DeltaBody(
            Contributor contributor,
            AmountChange amount,
            CurrencyCode currency,
            ContributionKind kind,
            @Nullable StatedUsd usd) {
        DeltaBody {
            ContributionBody.refuseUnlessSound(amount.in(currency, "amount"), usd);
        }

        Contribution on(LocalDate amendedOn, Valuation valuation) {
            return ContributionBody.valued(contributor, amount.in(currency, "amount"), kind, usd, amendedOn, valuation);
        }
    }

    record AmendmentBody(OneLine reference, LocalDate amendedOn, List<DeltaBody> contributions, Prose reason) {
        AmendmentBody {
            contributions = List.copyOf(contributions);
            if (contributions.isEmpty()) {
                throw new FieldRefused("contributions", "must hold at least one delta");
            }
        }
    }

    @PostMapping("/api/partnerships/{id}/amendments")
    ResponseEntity<Map<String, String>> amend(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody AmendmentBody body) {
        AmendmentId amendment = new AmendmentId(UUID.randomUUID().toString());
        List<Contribution> deltas = body.contributions().stream()
                .map(delta -> delta.on(body.amendedOn(), valuation))
                .toList();
        Amendment amended = new Amendment(amendment, body.reference().text(), body.amendedOn(), deltas);
        return changes.send(
                context,
                body,
                id,
                "/api/partnerships/" + id + "/amendments/" + amendment,
                (change, today) -> new AmendAgreement(
                        id, change, context.user(), amended, body.reason().text(), today));
    }
}
