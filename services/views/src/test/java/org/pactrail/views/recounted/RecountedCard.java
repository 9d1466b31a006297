package org.pactrail.views.recounted;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.PartnershipEvent.ExpectationSet;
import org.pactrail.events.PartnershipEvent.ExpectationValued;
import org.pactrail.events.PartnershipEvent.ExtensionLinked;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.NextStepDone;
import org.pactrail.events.PartnershipEvent.NextStepMoved;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnershipAssigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.PledgeRecorded;
import org.pactrail.events.PartnershipEvent.PledgeWithdrawn;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.events.partnership.Stage;
import org.pactrail.views.attention.Badge;
import org.pactrail.views.attention.PartnershipCard;
import org.pactrail.views.card.CashReceived;
import org.pactrail.views.card.Prospecting;

/** A partnership's card a second time, as plainly as it can be said: all that happened gone through from the opening on. */
final class RecountedCard {
    final PartnershipOpened opened;
    final Instant openedAt;
    final Map<ChangeId, ChangeProposed> waiting = new LinkedHashMap<>();
    final Map<PledgeId, Pledge> pledges = new LinkedHashMap<>();
    final Set<PartnerId> partners;
    final List<Contribution> contributions = new ArrayList<>();
    final Map<ReceiptId, ReceiptRecorded> receipts = new LinkedHashMap<>();
    String officer;
    Stage stage = Stage.PROSPECT;
    LocalDate since;

    @Nullable Expectation expectation;

    @Nullable BigDecimal expectedUsd;

    @Nullable LocalDate lastOutreachOn;

    @Nullable NextStep nextStep;

    @Nullable AgreementSigned agreement;

    @Nullable LocalDate signedOn;

    @Nullable ExtensionLinked extension;

    boolean funded;

    RecountedCard(PartnershipOpened opened, Instant openedAt, List<PartnershipEvent> later) {
        this.opened = opened;
        this.openedAt = openedAt;
        this.partners = new LinkedHashSet<>(opened.partners());
        this.officer = opened.officer();
        this.since = LocalDate.ofInstant(openedAt, ZoneOffset.UTC);
        later.forEach(this::then);
    }

    private void then(PartnershipEvent event) {
        switch (event) {
            case OutreachLogged it -> {
                lastOutreachOn = lastOutreachOn == null || it.on().isAfter(lastOutreachOn) ? it.on() : lastOutreachOn;
                nextStep = it.nextStep() == null ? nextStep : it.nextStep();
            }
            case ExpectationSet it -> {
                expectation = it.expectation();
                Money amount = it.expectation().amount();
                expectedUsd =
                        amount.currency().equals("USD") ? amount.amount().setScale(2, RoundingMode.HALF_UP) : null;
            }
            case ExpectationValued it -> expectedUsd = it.usd().amount();
            case ExtensionLinked it -> extension = it;
            case PartnershipAssigned it -> officer = it.officer();
            case NextStepPlanned it -> nextStep = it.nextStep();
            case NextStepMoved it -> nextStep = nextStep == null ? null : new NextStep(nextStep.what(), it.due());
            case NextStepDone it -> nextStep = null;
            case PledgeRecorded it -> pledges.put(it.pledge().id(), it.pledge());
            case PledgeWithdrawn it -> pledges.remove(it.pledge());
            case ChangeProposed it -> waiting.put(it.change(), it);
            case ChangeApproved it -> waiting.remove(it.change());
            case ChangeDeclined it -> waiting.remove(it.change());
            case ChangeWithdrawn it -> waiting.remove(it.change());
            case NegotiationStarted it -> enter(Stage.NEGOTIATION, it.startedOn());
            case PartnershipFunded it -> {
                funded = true;
                enter(Stage.FUNDED, it.fundedOn());
            }
            case FundingFellShort it -> {
                funded = false;
                enter(Stage.SIGNED, it.on());
            }
            case PartnershipEnded it -> {
                nextStep = null;
                enter(it.outcome().stage(), it.on());
            }
            case PartnershipReopened it -> enter(it.stage(), it.on());
            case AgreementSigned it -> {
                agreement = it;
                signedOn = it.signedOn();
                contributions.addAll(it.contributions());
                enter(Stage.SIGNED, it.signedOn());
                involve(it.parties());
            }
            case AgreementAmended it -> {
                contributions.addAll(it.amendment().contributions());
                involve(List.of());
            }
            case AgreementCorrected it -> correct(it.correction());
            case ReceiptRecorded it -> receipts.put(it.receipt(), it);
            case ReceiptReversed it -> receipts.remove(it.receipt());
            default -> {} // shown elsewhere
        }
    }

    private void correct(Correction correction) {
        switch (correction) {
            case Correction.SignedOn it -> {
                since = stage == Stage.SIGNED && since.equals(signedOn) ? it.signedOn() : since;
                signedOn = it.signedOn();
            }
            case Correction.OfContribution it -> {
                contributions.set(it.index(), it.contribution());
                involve(List.of());
            }
            case Correction.Parties it -> involve(it.parties());
            default -> {} // where the money goes is no part of a card
        }
    }

    private void enter(Stage next, LocalDate on) {
        stage = next;
        since = on;
    }

    private void involve(List<PartnerId> parties) {
        partners.addAll(parties);
        contributions.stream()
                .map(Contribution::contributor)
                .filter(contributor -> !contributor.isSelf())
                .forEach(contributor -> partners.add(contributor.partner()));
    }

    boolean isBeforeSignature() {
        return stage == Stage.PROSPECT || stage == Stage.NEGOTIATION;
    }

    int quietDays(LocalDate today) {
        LocalDate from = lastOutreachOn == null ? LocalDate.ofInstant(openedAt, ZoneOffset.UTC) : lastOutreachOn;
        return days(from, today);
    }

    int daysInStage(LocalDate today) {
        return days(since, today);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.max(0, (int) DAYS.between(from, to));
    }

    boolean isSlow(LocalDate today) {
        return (stage == Stage.PROSPECT && daysInStage(today) > 90)
                || (stage == Stage.NEGOTIATION && daysInStage(today) > 180);
    }

    boolean isDue(LocalDate from, LocalDate to) {
        return nextStep != null
                && !nextStep.due().isBefore(from)
                && !nextStep.due().isAfter(to);
    }

    /** @param names what partners are called, by those that count as themselves */
    PartnershipCard shown(RecountedPartners names, LocalDate today) {
        AgreementSigned its = agreement;
        Expectation hoped = expectation;
        return new PartnershipCard(
                opened.partnership(),
                opened.title(),
                stage,
                since,
                officer,
                names.named(partners),
                its == null ? null : its.reference(),
                signedOn,
                its == null ? null : usd(),
                its == null ? null : notConverted(),
                hoped == null
                        ? null
                        : new Prospecting.ValuedExpectation(
                                hoped.amount().amount(),
                                hoped.amount().currency(),
                                hoped.likelihood(),
                                hoped.signatureMonth(),
                                expectedUsd),
                lastOutreachOn,
                nextStep,
                its == null ? null : funded,
                its == null ? null : funding(),
                extension == null ? null : extension.extensionOf(),
                daysInStage(today),
                badges(today));
    }

    private BigDecimal usd() {
        return contributions.stream()
                .filter(each -> each.usd() != null)
                .map(each -> each.usd().amount())
                .reduce(new BigDecimal("0.00"), BigDecimal::add);
    }

    private int notConverted() {
        return (int) contributions.stream().filter(each -> each.usd() == null).count();
    }

    private List<CashReceived> funding() {
        Map<String, List<BigDecimal>> sums = new TreeMap<>();
        contributions.forEach(each -> add(sums, each.contributor(), each.kind(), each.amount(), true));
        receipts.values().forEach(each -> add(sums, each.contributor(), each.kind(), each.amount(), false));
        return sums.entrySet().stream()
                .map(each -> new CashReceived(
                        each.getKey(),
                        each.getValue().getFirst(),
                        each.getValue().getLast()))
                .toList();
    }

    private static void add(
            Map<String, List<BigDecimal>> sums,
            Contributor contributor,
            ContributionKind kind,
            Money money,
            boolean signed) {
        if (kind == ContributionKind.CASH && !contributor.isSelf()) {
            BigDecimal nothing = money.amount().subtract(money.amount());
            List<BigDecimal> so = sums.getOrDefault(money.currency(), List.of(nothing, nothing));
            BigDecimal promised = signed ? so.getFirst().add(money.amount()) : so.getFirst();
            BigDecimal received = signed ? so.getLast() : so.getLast().add(money.amount());
            sums.put(money.currency(), List.of(promised, received));
        }
    }

    private Set<Badge> badges(LocalDate today) {
        Set<Badge> badges = EnumSet.noneOf(Badge.class);
        add(badges, Badge.OVERDUE, nextStep != null && nextStep.due().isBefore(today));
        add(badges, Badge.NO_NEXT_STEP, isBeforeSignature() && nextStep == null);
        add(badges, Badge.STALE, isBeforeSignature() && quietDays(today) > 30);
        add(badges, Badge.SLOW, isSlow(today));
        add(badges, Badge.PENDING_APPROVAL, !waiting.isEmpty());
        boolean agreed = agreement != null;
        add(
                badges,
                Badge.OVER_RECEIVED,
                agreed && funding().stream().anyMatch(each -> exceeds(each.received(), each.signed())));
        add(
                badges,
                Badge.PARTLY_FUNDED,
                agreed
                        && !funded
                        && funding().stream()
                                .anyMatch(each ->
                                        each.received().signum() > 0 && exceeds(each.signed(), each.received())));
        add(badges, Badge.NOT_CONVERTED, agreed ? notConverted() > 0 : expectation != null && expectedUsd == null);
        return badges;
    }

    private static boolean exceeds(BigDecimal one, BigDecimal other) {
        return one.compareTo(other) > 0;
    }

    private static void add(Set<Badge> badges, Badge badge, boolean applies) {
        if (applies) {
            badges.add(badge);
        }
    }
}
