package org.pactrail.views.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pactrail.views.story.Happened.DAY;
import static org.pactrail.views.story.Happened.identified;
import static org.pactrail.views.story.Happened.mergeUndone;
import static org.pactrail.views.story.Happened.merged;
import static org.pactrail.views.story.Happened.reclassified;
import static org.pactrail.views.story.Happened.registered;
import static org.pactrail.views.story.Happened.renamed;
import static org.pactrail.views.story.Happened.shortNames;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.PactrailEvent;
import org.pactrail.events.PartnerEvent.PartnerIdentified;
import org.pactrail.events.PartnerEvent.PartnerReclassified;
import org.pactrail.events.PartnerEvent.PartnerShortNamesChanged;
import org.pactrail.events.partner.Membership;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.events.partner.PartnerType;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.DirectoryView;
import org.pactrail.views.partner.PartnerRegister;
import org.pactrail.views.recounted.RecountedPartners;
import org.pactrail.views.story.Story;

/** Compares random lives of partners with a model that reads all events for each question; a seed names each life. */
class RandomPartnersTest {
    private static final int PARTNERS = 15;
    private static final int EVENTS = 300;

    @ParameterizedTest(name = "seed={0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void partners_saved_loaded_and_folded_on_are_what_all_events_say(long seed) {
        Story story = random(seed);
        int all = story.events().size();
        int cut = new SplittableRandom(seed).nextInt(all);
        DirectoryView view = new DirectoryView();

        Directory resumed = view.load(view.save(story.fold(view.empty(), 0, cut)));
        Directory folded = story.fold(resumed, cut, all);

        assertThat(view.save(folded)).isEqualTo(view.save(story.directory()));
        assertThat(folded.partners().absorbed())
                .isEqualTo(story.directory().partners().absorbed());
        for (int i = 0; i < PARTNERS; i++) {
            assertShown(folded.partners(), story.events(), "p" + i);
        }
        assertThat(new PartnerSearch(folded.partners(), false)
                        .search("").stream().map(match -> match.found().id()).collect(Collectors.toSet()))
                .isEqualTo(standing(story.events()));
    }

    private static void assertShown(PartnerRegister partners, List<PactrailEvent> events, String id) {
        PartnerAnswer shown = PartnerAnswer.of(partners.find(id).orElseThrow(), partners, null);
        String survivor = survivor(events, id);
        assertThat(shown.name()).isEqualTo(name(events, id));
        assertThat(shown.type()).isEqualTo(type(events, id));
        assertThat(shown.identifiers()).isEqualTo(identifiers(events, id));
        assertThat(shown.shortNames()).isEqualTo(lastShortNames(events, id));
        assertThat(shown.mergedInto() == null ? null : shown.mergedInto().value())
                .isEqualTo(merges(events).get(id));
        assertThat(Set.copyOf(shown.absorbed())).isEqualTo(countingAs(events, id));
        assertThat(partners.name(shown.id())).isEqualTo(name(events, survivor));
        assertThat(new PartnerSearch(partners, false).search(name(events, id)))
                .anyMatch(match -> match.found().id().equals(survivor));
    }

    private static String name(List<PactrailEvent> events, String id) {
        return new RecountedPartners(events).name(new PartnerId(id));
    }

    private static PartnerType type(List<PactrailEvent> events, String id) {
        PartnerType type = PartnerType.GOVERNMENT;
        LocalDate from = LocalDate.MIN;
        for (PactrailEvent event : events) {
            if (event instanceof PartnerReclassified it
                    && it.partner().value().equals(id)
                    && !it.effectiveOn().isBefore(from)) {
                type = it.type();
                from = it.effectiveOn();
            }
        }
        return type;
    }

    private static Map<String, String> identifiers(List<PactrailEvent> events, String id) {
        Map<String, String> identifiers = new TreeMap<>();
        for (PactrailEvent event : events) {
            if (event instanceof PartnerIdentified it && it.partner().value().equals(id)) {
                identifiers.put(it.scheme(), it.identifier());
            }
        }
        return identifiers;
    }

    private static @Nullable List<String> lastShortNames(List<PactrailEvent> events, String id) {
        List<String> last = List.of();
        for (PactrailEvent event : events) {
            if (event instanceof PartnerShortNamesChanged it
                    && it.partner().value().equals(id)) {
                last = it.shortNames();
            }
        }
        return last.isEmpty() ? null : last;
    }

    private static Map<String, String> merges(List<PactrailEvent> events) {
        Map<String, String> merges = new HashMap<>();
        new RecountedPartners(events).merged().forEach((id, into) -> merges.put(id.value(), into.value()));
        return merges;
    }

    private static String survivor(List<PactrailEvent> events, String id) {
        return new RecountedPartners(events).survivor(new PartnerId(id)).value();
    }

    /** Returns the partners from which a chain of merges leads to one. */
    private static Set<String> countingAs(List<PactrailEvent> events, String id) {
        Set<String> all = new TreeSet<>();
        merges(events).forEach((merged, into) -> {
            if (into.equals(id)) {
                all.add(merged);
                all.addAll(countingAs(events, merged));
            }
        });
        return all;
    }

    private static Set<String> standing(List<PactrailEvent> events) {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < PARTNERS; i++) {
            all.add("p" + i);
        }
        all.removeAll(merges(events).keySet());
        return all;
    }

    private static Story random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Story story = new Story();
        for (int i = 0; i < PARTNERS; i++) {
            story.then(registered("p" + i, "Partner number " + i));
        }
        while (story.events().size() < EVENTS) {
            happen(story, random, "p" + random.nextInt(PARTNERS));
        }
        return story;
    }

    private static void happen(Story story, SplittableRandom random, String id) {
        LocalDate day = DAY.plusDays(random.nextInt(20));
        switch (random.nextInt(6)) {
            case 0 ->
                story.then(renamed(id, "Name " + story.events().size() + (random.nextBoolean() ? " École" : ""), day));
            case 1 ->
                story.then(reclassified(
                        id,
                        PartnerType.values()[random.nextInt(PartnerType.values().length)],
                        Membership.ASSOCIATE,
                        day));
            case 2 ->
                story.then(identified(
                        id,
                        random.nextBoolean() ? "LEI" : "IATI",
                        "" + story.events().size()));
            case 3 ->
                story.then(
                        random.nextBoolean()
                                ? shortNames(id)
                                : shortNames(id, "S" + story.events().size(), "T"));
            default -> mergeOrUndo(story, random, id);
        }
    }

    private static void mergeOrUndo(Story story, SplittableRandom random, String id) {
        String into = merges(story.events()).get(id);
        if (into != null) {
            story.then(mergeUndone(id, into));
            return;
        }
        List<String> others = new ArrayList<>(standing(story.events()));
        others.remove(id);
        if (!others.isEmpty()) {
            story.then(merged(id, others.get(random.nextInt(others.size()))));
        }
    }
}
