package org.pactrail.pipeline.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.ChangeApproved;
import org.pactrail.events.PartnershipEvent.ChangeDeclined;
import org.pactrail.events.PartnershipEvent.ChangeProposed;
import org.pactrail.events.PartnershipEvent.ChangeWithdrawn;
import org.pactrail.events.PartnershipEvent.FundingFellShort;
import org.pactrail.events.PartnershipEvent.NegotiationStarted;
import org.pactrail.events.PartnershipEvent.NextStepDone;
import org.pactrail.events.PartnershipEvent.NextStepMoved;
import org.pactrail.events.PartnershipEvent.NextStepPlanned;
import org.pactrail.events.PartnershipEvent.OutreachLogged;
import org.pactrail.events.PartnershipEvent.PartnerClearanceRefused;
import org.pactrail.events.PartnershipEvent.PartnerCleared;
import org.pactrail.events.PartnershipEvent.PartnershipAssigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.PartnershipEvent.PartnershipFunded;
import org.pactrail.events.PartnershipEvent.PartnershipOpened;
import org.pactrail.events.PartnershipEvent.PartnershipReopened;
import org.pactrail.events.PartnershipEvent.PledgeRecorded;
import org.pactrail.events.PartnershipEvent.PledgeWithdrawn;
import org.pactrail.events.PartnershipEvent.ReceiptRecorded;
import org.pactrail.events.PartnershipEvent.ReceiptReversed;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.ChangeId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.ReceiptId;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.PartnershipId;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.events.partnership.Stage;

/** What {@link PlainOffice} knows of one partnership. */
final class PlainPartnership {
    final PartnershipId id;
    final List<PartnerId> partners;
    final Map<PartnerId, LocalDate> clearedUntil = new HashMap<>();
    final List<PledgeId> pledges = new ArrayList<>();
    final Set<PledgeId> withdrawn = new HashSet<>();
    final Map<ReceiptId, ReceiptRecorded> receipts = new LinkedHashMap<>();
    final Set<ReceiptId> reversed = new HashSet<>();
    final Map<ChangeId, ChangeProposed> waiting = new LinkedHashMap<>();
    final Set<ChangeId> decided = new HashSet<>();
    final List<Contribution> contributions = new ArrayList<>();
    final List<LocalDate> amendedOn = new ArrayList<>();

    String officer;
    Stage stage = Stage.PROSPECT;
    Stage beforeEnd = Stage.PROSPECT;
    long version = -1;
    int signed;
    List<PartnerId> parties = List.of();
    Allocation regions = Allocation.NONE;
    Allocation priorities = Allocation.NONE;

    @Nullable NextStep nextStep;

    @Nullable String reference;

    @Nullable LocalDate signedOn;

    PlainPartnership(PartnershipOpened opened) {
        id = opened.partnership();
        partners = opened.partners();
        officer = opened.officer();
    }

    boolean is(Stage... any) {
        return List.of(any).contains(stage);
    }

    LocalDate signature() {
        return Objects.requireNonNull(signedOn);
    }

    LocalDate dayOf(int index) {
        return index < signed ? signature() : amendedOn.get(index - signed);
    }

    void after(PartnershipEvent event) {
        version++;
        switch (event) {
            case OutreachLogged it -> nextStep = it.nextStep() == null ? nextStep : it.nextStep();
            case NextStepPlanned it -> nextStep = it.nextStep();
            case NextStepMoved it ->
                nextStep = new NextStep(Objects.requireNonNull(nextStep).what(), it.due());
            case NextStepDone it -> nextStep = null;
            case PartnershipAssigned it -> officer = it.officer();
            case PledgeRecorded it -> pledges.add(it.pledge().id());
            case PledgeWithdrawn it -> withdrawn.add(it.pledge());
            case NegotiationStarted it -> stage = Stage.NEGOTIATION;
            case PartnerCleared it -> clearedUntil.put(it.partner(), it.validUntil());
            case PartnerClearanceRefused it -> clearedUntil.remove(it.partner());
            case AgreementSigned it -> sign(it);
            case AgreementAmended it ->
                it.amendment().contributions().forEach(delta -> {
                    contributions.add(delta);
                    amendedOn.add(it.amendment().amendedOn());
                });
            case AgreementCorrected it -> correct(it.correction());
            case ReceiptRecorded it -> receipts.put(it.receipt(), it);
            case ReceiptReversed it -> {
                receipts.remove(it.receipt());
                reversed.add(it.receipt());
            }
            case PartnershipFunded it -> stage = Stage.FUNDED;
            case FundingFellShort it -> stage = Stage.SIGNED;
            case PartnershipEnded it -> {
                beforeEnd = stage;
                stage = it.outcome().stage();
                nextStep = null;
            }
            case PartnershipReopened it -> stage = it.stage();
            case ChangeProposed it -> waiting.put(it.change(), it);
            case ChangeApproved it -> decide(it.change());
            case ChangeDeclined it -> decide(it.change());
            case ChangeWithdrawn it -> decide(it.change());
            default -> {} // decides nothing later
        }
    }

    private void decide(ChangeId change) {
        waiting.remove(change);
        decided.add(change);
    }

    private void sign(AgreementSigned it) {
        stage = Stage.SIGNED;
        reference = it.reference();
        signedOn = it.signedOn();
        parties = it.parties();
        contributions.addAll(it.contributions());
        signed = contributions.size();
        regions = it.regions();
        priorities = it.priorities();
    }

    private void correct(Correction correction) {
        switch (correction) {
            case Correction.SignedOn it -> signedOn = it.signedOn();
            case Correction.Parties it -> parties = it.parties();
            case Correction.Regions it -> regions = it.regions();
            case Correction.Priorities it -> priorities = it.priorities();
            case Correction.OfContribution it -> contributions.set(it.index(), it.contribution());
        }
    }

    /** Whether somebody would have promised less than nothing. */
    static boolean isBelowZero(Collection<Contribution> contributions) {
        Map<List<Object>, BigDecimal> promised = new HashMap<>();
        contributions.forEach(each -> promised.merge(
                List.of(each.contributor(), each.amount().currency(), each.kind()),
                each.amount().amount(),
                BigDecimal::add));
        return promised.values().stream().anyMatch(sum -> sum.signum() < 0);
    }

    /** The day on which the last of the cash from partners was in; null while some is missing. */
    @Nullable LocalDate fundedOn() {
        LocalDate last = null;
        for (String currency : Set.of("USD", "EUR", "JPY")) {
            BigDecimal due = cash(contributions, currency);
            if (due.signum() <= 0) {
                continue;
            }
            LocalDate paid = paidOn(currency, due);
            if (paid == null) {
                return null;
            }
            last = last == null || paid.isAfter(last) ? paid : last;
        }
        return last;
    }

    private @Nullable LocalDate paidOn(String currency, BigDecimal due) {
        BigDecimal in = BigDecimal.ZERO;
        List<ReceiptRecorded> oldestFirst = receipts.values().stream()
                .sorted(Comparator.comparing(ReceiptRecorded::receivedOn))
                .toList();
        for (ReceiptRecorded receipt : oldestFirst) {
            if (isCash(receipt.kind(), receipt.contributor().isSelf())
                    && receipt.amount().currency().equals(currency)) {
                in = in.add(receipt.amount().amount());
                if (in.compareTo(due) >= 0) {
                    return receipt.receivedOn();
                }
            }
        }
        return null;
    }

    private static BigDecimal cash(List<Contribution> contributions, String currency) {
        return contributions.stream()
                .filter(each -> isCash(each.kind(), each.contributor().isSelf()))
                .filter(each -> each.amount().currency().equals(currency))
                .map(each -> each.amount().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isCash(ContributionKind kind, boolean own) {
        return kind == ContributionKind.CASH && !own;
    }
}
