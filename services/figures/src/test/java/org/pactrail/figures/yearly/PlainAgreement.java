package org.pactrail.figures.yearly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.PartnershipEvent.AgreementAmended;
import org.pactrail.events.PartnershipEvent.AgreementCorrected;
import org.pactrail.events.PartnershipEvent.AgreementSigned;
import org.pactrail.events.PartnershipEvent.PartnershipEnded;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.figures.money.Usd;
import org.pactrail.figures.partner.CountedPartner;

/** What became of one agreement, read again from all that happened. */
final class PlainAgreement {
    /** A contribution, or a party where it has none, and the event that it stands by. */
    private record Item(
            PartnerId party,
            @Nullable Contribution contribution,
            @Nullable Amendment amendment,
            long position) {}

    private static final PartnerId NOBODY = new PartnerId("nobody");

    final AgreementSigned terms;
    final long position;
    LocalDate signedOn;
    Allocation regions;
    Allocation priorities;
    boolean cancelled;

    private final PlainPartners partners;
    private final List<Item> items = new ArrayList<>();
    private List<Item> parties = new ArrayList<>();
    private long plain;

    PlainAgreement(AgreementSigned terms, int position, List<PactrailEvent> events) {
        this.terms = terms;
        this.position = position;
        this.plain = position;
        this.partners = new PlainPartners(events);
        this.signedOn = terms.signedOn();
        this.regions = terms.regions();
        this.priorities = terms.priorities();
        terms.parties().forEach(party -> parties.add(new Item(party, null, null, position)));
        terms.contributions().forEach(each -> items.add(new Item(NOBODY, each, null, position)));
        for (int i = position + 1; i < events.size(); i++) {
            if (events.get(i) instanceof PartnershipEvent event
                    && event.partnership().equals(terms.partnership())) {
                then(event, i);
            }
        }
    }

    /** What this year's lines and members follow from, for telling whether anything changed. */
    List<Object> content(int year) {
        List<Line> lines = lines(year);
        boolean signed = signedOn.getYear() == year;
        return lines.isEmpty()
                ? List.of()
                : List.of(signed ? signedOn : "elsewhere", lines, members(year), regions, priorities);
    }

    List<Line> lines(int year) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < items.size() && !cancelled; i++) {
            Item item = items.get(i);
            LocalDate counts = item.amendment == null ? signedOn : item.amendment.amendedOn();
            if (counts.getYear() == year) {
                lines.add(line(item, i));
            }
        }
        if (lines.isEmpty() && signedOn.getYear() == year && !cancelled) {
            lines.add(line(new Item(NOBODY, null, null, plain), -1));
        }
        return lines;
    }

    /** Parties and this year's contributors, as they count in this agreement. */
    Map<PartnerId, CountedPartner> members(int year) {
        Map<PartnerId, CountedPartner> members = new LinkedHashMap<>();
        if (signedOn.getYear() != year || cancelled) {
            return members;
        }
        List<Item> all = new ArrayList<>(parties);
        items.stream()
                .filter(item ->
                        item.amendment == null || item.amendment.amendedOn().getYear() == year)
                .forEach(all::add);
        for (boolean merged : new boolean[] {false, true}) {
            for (Item item : all) {
                PartnerId stated = stated(item);
                if (stated != null && merged == !partners.survivor(stated).equals(stated)) {
                    members.putIfAbsent(partners.survivor(stated), who(stated, item.position));
                }
            }
        }
        return members;
    }

    private void then(PartnershipEvent event, int at) {
        switch (event) {
            case PartnershipEnded ended -> cancelled |= ended.outcome() == Outcome.CANCELLED;
            case AgreementAmended amended ->
                amended.amendment()
                        .contributions()
                        .forEach(each -> items.add(new Item(NOBODY, each, amended.amendment(), at)));
            case AgreementCorrected corrected -> corrected(corrected.correction(), at);
            default -> {}
        }
    }

    private void corrected(Correction correction, int at) {
        switch (correction) {
            case Correction.OfContribution is ->
                items.set(is.index(), new Item(NOBODY, is.contribution(), items.get(is.index()).amendment, at));
            case Correction.Parties is -> {
                List<Item> before = parties;
                parties = new ArrayList<>();
                is.parties()
                        .forEach(party -> parties.add(before.stream()
                                .filter(item -> item.party.equals(party))
                                .findFirst()
                                .orElse(new Item(party, null, null, at))));
            }
            case Correction.SignedOn is -> {
                signedOn = is.signedOn();
                renew(at, false);
            }
            case Correction.Regions is -> {
                regions = is.regions();
                renew(at, true);
            }
            case Correction.Priorities is -> {
                priorities = is.priorities();
                renew(at, true);
            }
        }
    }

    private void renew(int at, boolean amendments) {
        plain = at;
        parties.replaceAll(item -> new Item(item.party, null, null, at));
        items.replaceAll(item ->
                item.amendment == null || amendments ? new Item(NOBODY, item.contribution, item.amendment, at) : item);
    }

    private @Nullable PartnerId stated(Item item) {
        return item.contribution == null
                ? item.party
                : item.contribution.contributor().partner();
    }

    private CountedPartner who(PartnerId stated, long at) {
        PartnerId survivor = partners.survivor(stated);
        if (survivor.equals(stated)) {
            return partners.on(stated, signedOn, at);
        }
        long since = Math.max(at, partners.mergedAt(stated));
        List<Item> all = new ArrayList<>(parties);
        all.addAll(items);
        long known = all.stream()
                .filter(item -> survivor.equals(stated(item)) && item.position <= since)
                .findFirst()
                .map(item -> item.position)
                .orElse(since);
        return partners.on(survivor, signedOn, known);
    }

    private Line line(Item item, int index) {
        Contribution its = item.contribution;
        PartnerId stated = its == null ? null : its.contributor().partner();
        CountedPartner who = stated == null ? null : who(stated, item.position);
        return new Line(
                terms.partnership(),
                terms.reference(),
                its == null ? null : who == null ? Contributor.SELF : new Contributor(who.id()),
                who == null ? null : who.name(),
                who == null ? null : who.type(),
                who == null ? null : who.membership(),
                null,
                null,
                its == null
                        ? Usd.ZERO
                        : its.usd() == null ? null : new Usd(its.usd().amount()),
                its == null ? null : its.amount().amount(),
                its == null ? null : its.amount().currency(),
                its == null ? null : its.kind(),
                its == null ? null : index,
                item.amendment == null ? null : item.amendment.reference(),
                "e" + item.position,
                item.position,
                null);
    }
}
