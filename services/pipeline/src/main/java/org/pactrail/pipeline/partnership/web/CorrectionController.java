package org.pactrail.pipeline.partnership.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.pipeline.money.StatedUsd;
import org.pactrail.pipeline.partnership.command.AgreementCommand.ChangeAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CorrectAgreement;
import org.pactrail.pipeline.partnership.command.AgreementCommand.CorrectContribution;
import org.pactrail.pipeline.partnership.command.ContributionPatch;
import org.pactrail.pipeline.value.AmountChange;
import org.pactrail.pipeline.value.CurrencyCode;
import org.pactrail.pipeline.value.PriorityShares;
import org.pactrail.pipeline.value.RegionShares;
import org.pactrail.web.RequestContext;
import org.pactrail.web.body.FieldRefused;
import org.pactrail.web.role.Needs;
import org.pactrail.web.role.Role;
import org.pactrail.web.text.Prose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes corrections of a signed agreement that was recorded wrongly. */
@Needs(Role.OFFICER)
@RestController
final class CorrectionController {
    private final ChangeSending changes;

    CorrectionController(ChangeSending changes) {
        this.changes = changes;
    }

    /** Corrects parts of a contribution; an absent part stays as it is, and an amount comes with its currency. */
    record ContributionPatchBody(
            Integer index,
            @Nullable Contributor contributor,
            @Nullable AmountChange amount,
            @Nullable CurrencyCode currency,
            @Nullable ContributionKind kind,
            @Nullable StatedUsd usd) {
        ContributionPatchBody {
            if ((amount == null) != (currency == null)) {
                throw new FieldRefused(
                        amount == null ? "amount" : "currency", "must be there: amount and currency go together");
            }
            if (Stream.of(contributor, amount, kind, usd).allMatch(Objects::isNull)) {
                throw new IllegalArgumentException("must have something to correct: contributor, amount, kind or usd");
            }
            Money money = amount == null || currency == null ? null : amount.in(currency, "amount");
            if (money != null) {
                ContributionBody.refuseUnlessSound(money, usd);
            }
        }

        ContributionPatch patch() {
            Money money = amount == null || currency == null ? null : amount.in(currency, "amount");
            return new ContributionPatch(contributor, money, kind, usd);
        }
    }

    /** Corrects exactly one thing, so that each correction has its own reason. */
    record CorrectionBody(
            Prose reason,
            @Nullable LocalDate signedOn,
            @Nullable ContributionPatchBody contribution,
            @Nullable RegionShares regions,
            @Nullable PriorityShares priorities,
            @Nullable List<PartnerId> parties) {
        CorrectionBody {
            long things = Stream.of(signedOn, contribution, regions, priorities, parties)
                    .filter(Objects::nonNull)
                    .count();
            if (things != 1) {
                throw new IllegalArgumentException(
                        "must have exactly one of signedOn, contribution, regions, priorities and parties beside the reason");
            }
        }

        Correction correction() {
            if (signedOn != null) {
                return new Correction.SignedOn(signedOn);
            }
            if (regions != null) {
                return new Correction.Regions(regions.allocation());
            }
            if (priorities != null) {
                return new Correction.Priorities(priorities.allocation());
            }
            return new Correction.Parties(Objects.requireNonNull(parties, "Checked when it was made"));
        }
    }

    @PostMapping("/api/partnerships/{id}/corrections")
    ResponseEntity<Map<String, String>> correct(
            RequestContext context, @PathVariable PartnershipId id, @RequestBody CorrectionBody body) {
        String author = context.user();
        String reason = body.reason().text();
        ContributionPatchBody patch = body.contribution();
        return changes.send(
                context,
                body,
                id,
                (change, today) -> patch == null
                        ? (ChangeAgreement) new CorrectAgreement(id, change, author, body.correction(), reason, today)
                        : new CorrectContribution(id, change, author, patch.index(), patch.patch(), reason, today));
    }
}
