package org.pactrail.pipeline.partnership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.pactrail.events.agreement.Allocation;
import org.pactrail.events.agreement.Amendment;
import org.pactrail.events.agreement.AmendmentId;
import org.pactrail.events.agreement.Contribution;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.agreement.Correction;
import org.pactrail.events.agreement.Money;
import org.pactrail.events.agreement.UsdValue;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partnership.Expectation;
import org.pactrail.events.partnership.Likelihood;
import org.pactrail.events.partnership.NextStep;
import org.pactrail.events.partnership.Pledge;
import org.pactrail.events.partnership.PledgeId;
import org.pactrail.pipeline.Office;
import org.pactrail.pipeline.partnership.command.ContributionPatch;
import org.pactrail.pipeline.partnership.command.ValuedExpectation;

/** Makes up what commands consist of, of the partners that are there. */
final class RandomValues {
    private static final LocalDate TODAY = Office.TODAY;
    private static final List<String> USERS = List.of("ana", "bo", "cy");
    static final List<String> CURRENCIES = List.of("USD", "EUR", "JPY");

    private final PlainBooks books;
    private final String name;
    private final Random random;
    private int made;

    /** Each seed makes up something else, with ids and names that nobody else has. */
    RandomValues(long seed, PlainBooks books) {
        this.books = books;
        this.name = "h" + seed;
        this.random = new Random(seed);
    }

    String name() {
        return name;
    }

    int upTo(int most) {
        return random.nextInt(most);
    }

    Membership membership() {
        return oneIn(3) ? Membership.NONE : pick(Membership.values());
    }

    Pledge newPledge() {
        return new Pledge(new PledgeId(newId("g")), partner(), money(pick(CURRENCIES), 90), day(), null);
    }

    ValuedExpectation expectation() {
        Money amount = money(pick(CURRENCIES), 90);
        boolean dollars = amount.currency().equals("USD");
        UsdValue usd = dollars || oneIn(2)
                ? new UsdValue(dollars ? amount.amount() : BigDecimal.valueOf(12_34, 2), null, "as stated", TODAY)
                : null;
        YearMonth month = YearMonth.of(2024, 6).plusMonths(random.nextInt(18));
        return new ValuedExpectation(new Expectation(amount, pick(Likelihood.values()), month), usd);
    }

    Correction correction() {
        return switch (random.nextInt(4)) {
            case 0 -> new Correction.SignedOn(day());
            case 1 -> new Correction.Parties(distinct(random.nextInt(3)));
            case 2 -> new Correction.Regions(regions());
            default -> new Correction.Priorities(priorities());
        };
    }

    ContributionPatch patch() {
        Contributor contributor = oneIn(2) ? null : new Contributor(partner());
        return new ContributionPatch(contributor, oneIn(3) ? null : money("USD", 90), null, null);
    }

    Amendment amendment(List<PartnerId> partners) {
        List<Contribution> deltas = new ArrayList<>();
        for (Contribution each : contributions(partners)) {
            deltas.add(oneIn(3) ? negated(each) : each);
        }
        return new Amendment(new AmendmentId(newId("m")), "Amendment", day(), deltas);
    }

    static Contribution negated(Contribution it) {
        UsdValue usd = it.usd();
        return new Contribution(
                it.contributor(),
                new Money(it.amount().amount().negate(), it.amount().currency()),
                it.kind(),
                usd == null ? null : new UsdValue(usd.amount().negate(), null, usd.source(), usd.on()));
    }

    List<Contribution> contributions(List<PartnerId> partners) {
        return some(random.nextInt(4), () -> contribution(partners));
    }

    Contribution contribution(List<PartnerId> partners) {
        Contributor contributor = oneIn(5) ? Contributor.SELF : new Contributor(oneIn(6) ? partner() : pick(partners));
        Money amount = money(oneIn(2) ? "USD" : pick(CURRENCIES), oneIn(40) ? 0 : 90);
        UsdValue usd = amount.currency().equals("USD")
                ? new UsdValue(amount.amount(), null, "in USD", TODAY)
                : oneIn(4)
                        ? null
                        : new UsdValue(BigDecimal.valueOf(random.nextInt(1, 99_999), 2), null, "as stated", TODAY);
        return new Contribution(contributor, amount, oneIn(3) ? ContributionKind.IN_KIND : ContributionKind.CASH, usd);
    }

    static Contribution by(PartnerId partner, Contribution it) {
        return new Contribution(new Contributor(partner), it.amount(), it.kind(), it.usd());
    }

    /** @param most in whole units; 0 for nothing */
    Money money(String currency, int most) {
        int decimals = currency.equals("JPY") ? 0 : 2;
        return new Money(
                BigDecimal.valueOf(most == 0 ? 0 : 1 + random.nextInt(most), 0).setScale(decimals), currency);
    }

    NextStep step() {
        return new NextStep("Call", TODAY.plusDays(random.nextInt(-20, 20)));
    }

    Allocation regions() {
        return oneIn(2) ? shares("AFR", "EUR") : shares("ASP", "GLOBAL");
    }

    Allocation priorities() {
        return oneIn(2) ? shares("SKILLS", "ACCESS") : shares("SKILLS", "SAFETY");
    }

    Allocation shares(String one, String other) {
        BigDecimal share = BigDecimal.valueOf(1 + random.nextInt(9_999), 2);
        return Allocation.of(Map.of(one, share, other, BigDecimal.valueOf(100).subtract(share)));
    }

    LocalDate day() {
        return oneIn(30) ? TODAY.plusDays(3) : TODAY.minusDays(random.nextInt(oneIn(2) ? 60 : 1_000));
    }

    String reference() {
        return newId("Reference ");
    }

    String user() {
        return pick(USERS);
    }

    PartnerId partner() {
        return oneIn(40) ? new PartnerId(name + "-none") : pick(books.register.all.keySet());
    }

    List<PartnerId> distinct(int many) {
        return some(many, this::partner).stream().distinct().toList();
    }

    static <T> List<T> some(int many, Supplier<T> each) {
        return Stream.generate(each).limit(many).toList();
    }

    <T> T pick(Collection<T> any) {
        return List.copyOf(any).get(random.nextInt(any.size()));
    }

    <T> T pick(T[] any) {
        return any[random.nextInt(any.length)];
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    String newId(String prefix) {
        return prefix + name + '-' + made++;
    }
}
