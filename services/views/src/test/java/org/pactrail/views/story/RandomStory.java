package org.pactrail.views.story;

import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.cash;
import static org.pactrail.views.story.Happened.cleared;
import static org.pactrail.views.story.Happened.contribution;
import static org.pactrail.views.story.Happened.ended;
import static org.pactrail.views.story.Happened.expected;
import static org.pactrail.views.story.Happened.funded;
import static org.pactrail.views.story.Happened.ids;
import static org.pactrail.views.story.Happened.negotiation;
import static org.pactrail.views.story.Happened.opened;
import static org.pactrail.views.story.Happened.outreach;
import static org.pactrail.views.story.Happened.receipt;
import static org.pactrail.views.story.Happened.refused;
import static org.pactrail.views.story.Happened.registered;
import static org.pactrail.views.story.Happened.reopened;
import static org.pactrail.views.story.Happened.signed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.pactrail.events.PartnershipEvent;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.partnership.Outcome;
import org.pactrail.events.partnership.Stage;

/** Makes a plausible history, the same for the same seed. */
public final class RandomStory {
    public static final List<String> OFFICERS = List.of("eve", "juma", "li");
    public static final int PARTNERS = 12;
    static final int PARTNERSHIPS = 130;

    private static final List<String> TITLES = List.of("École numérique", "Rural broadband", "Cyber drill", "SCHOOLS");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "XOF");

    private final SplittableRandom random;
    private final Story story = new Story();
    private final Map<String, Stage> stages = new HashMap<>();

    private RandomStory(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public static Story of(long seed, int events) {
        return new RandomStory(seed).tell(events);
    }

    private Story tell(int events) {
        for (int i = 0; i < PARTNERS; i++) {
            story.then(registered("p" + i, pick(TITLES) + " Fund " + i));
        }
        while (story.events().size() < events) {
            String id = "a" + random.nextInt(PARTNERSHIPS);
            story.then(next(id));
        }
        return story;
    }

    private PartnershipEvent next(String id) {
        Stage stage = stages.get(id);
        if (stage == null) {
            stages.put(id, Stage.PROSPECT);
            return opened(id, pick(TITLES) + " " + id, pick(OFFICERS), partner(), partner());
        }
        return switch (random.nextInt(5)) {
            case 0 -> outreach(id, day(), random.nextBoolean() ? null : Happened.next("Call", day()));
            case 1 -> expected(id, amount(), pick(CURRENCIES));
            case 2 -> random.nextBoolean() ? cleared(id, partner()) : refused(id, partner());
            default -> moved(id, stage);
        };
    }

    private PartnershipEvent moved(String id, Stage stage) {
        boolean ends = random.nextInt(5) == 0;
        return switch (stage) {
            case PROSPECT -> ends ? end(id, Outcome.LOST) : enter(id, Stage.NEGOTIATION, negotiation(id, day()));
            case NEGOTIATION -> ends ? end(id, Outcome.WITHDRAWN) : enter(id, Stage.SIGNED, sign(id));
            case SIGNED -> ends ? enter(id, Stage.FUNDED, funded(id, day())) : receive(id);
            case FUNDED -> ends ? end(id, Outcome.CANCELLED) : receive(id);
            case LOST, WITHDRAWN -> enter(id, Stage.PROSPECT, reopened(id, Stage.PROSPECT, day()));
            case CANCELLED, COMPLETED -> outreach(id, day(), null);
        };
    }

    private PartnershipEvent sign(String id) {
        return signed(
                id,
                "REF-" + id,
                ids(partner(), partner()),
                cash(partner(), amount(), pick(CURRENCIES), random.nextBoolean() ? amount() : null),
                cash("SELF", amount(), "EUR", amount()),
                contribution(partner(), amount(), "EUR", ContributionKind.IN_KIND, amount()));
    }

    private PartnershipEvent receive(String id) {
        String from = random.nextInt(4) == 0 ? "SELF" : partner();
        ContributionKind kind = random.nextInt(4) == 0 ? ContributionKind.IN_KIND : ContributionKind.CASH;
        return receipt(id, "r" + story.events().size(), from, amount(), pick(CURRENCIES), kind);
    }

    private PartnershipEvent end(String id, Outcome outcome) {
        return enter(id, outcome.stage(), ended(id, outcome, day()));
    }

    private PartnershipEvent enter(String id, Stage stage, PartnershipEvent event) {
        stages.put(id, stage);
        return event;
    }

    private String partner() {
        return "p" + random.nextInt(PARTNERS);
    }

    private String amount() {
        return random.nextInt(1_000_000) + "." + random.nextInt(10, 100);
    }

    private LocalDate day() {
        return DAY.plusDays(random.nextInt(500));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
