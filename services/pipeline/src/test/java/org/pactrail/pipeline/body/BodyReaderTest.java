package org.pactrail.pipeline.body;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pactrail.pipeline.body.Reading.faults;
import static org.pactrail.pipeline.body.Reading.read;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pactrail.events.agreement.ContributionKind;
import org.pactrail.events.agreement.Contributor;
import org.pactrail.events.partner.PartnerId;
import org.pactrail.web.body.Fault;
import org.pactrail.web.body.MalformedRequest;
import org.pactrail.web.text.OneLine;

class BodyReaderTest {
    private static final String ITEM = "{'who':'SELF','amount':'1.50','currency':'CHF','kind':'CASH'}";

    record Item(Contributor who, Amount amount, CurrencyCode currency, ContributionKind kind) {
        Item {
            amount.in(currency, "amount");
        }
    }

    record Body(OneLine title, LocalDate on, @Nullable List<PartnerId> partners, List<Item> items) {}

    @Test
    void a_body_as_it_should_be_is_bound() {
        Body body = read("{'title':' A ','on':'2026-03-31','partners':['p-1'],'items':[" + ITEM + "]}", Body.class);

        assertThat(body)
                .isEqualTo(new Body(
                        new OneLine("A"),
                        LocalDate.of(2026, 3, 31),
                        List.of(new PartnerId("p-1")),
                        List.of(new Item(
                                Contributor.SELF,
                                new Amount("1.50"),
                                new CurrencyCode("CHF"),
                                ContributionKind.CASH))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'partners':null"})
    void a_field_that_may_be_left_out_may_be_null_too(String partners) {
        Body body = read("{'title':'A','on':'2026-03-31','items':[]" + partners + "}", Body.class);

        assertThat(body.partners()).isNull();
    }

    @Test
    void every_field_at_fault_is_named_at_once_each_by_its_path() {
        assertThat(faults(
                        "{'title':7,'on':'31.3.2026','partners':['p-1',null],'shoe':1,'items':[" + ITEM
                                + ",{'who':'p-1','amount':'-1','currency':'XXX','kind':'GOLD','size':2}]}",
                        Body.class))
                .extracting(Fault::field)
                .containsExactly(
                        "title",
                        "on",
                        "partners[1]",
                        "items[1].amount",
                        "items[1].currency",
                        "items[1].kind",
                        "items[1].size",
                        "shoe");
    }

    @Test
    void two_fields_that_do_not_go_together_are_a_fault_of_the_one_to_change() {
        assertThat(faults(
                        "{'title':'A','on':'2026-03-31','items':[" + ITEM + "," + ITEM.replace("1.50", "1.505") + "]}",
                        Body.class))
                .containsExactly(new Fault("items[1].amount", "must have at most 2 decimals in CHF"));
    }

    @Test
    void a_missing_field_must_be_there_and_so_must_one_that_is_null() {
        assertThat(faults("{'title':null,'items':[]}", Body.class))
                .containsExactly(new Fault("title", "must be there"), new Fault("on", "must be there"));
    }

    @Test
    void an_unknown_field_is_answered_with_those_there_are() {
        assertThat(faults("{'title':'A','on':'2026-03-31','items':[],'titel':'A'}", Body.class))
                .containsExactly(new Fault("titel", "is not a field here; the fields are title, on, partners, items"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "[]", "{}", "1.5"})
    void a_text_must_be_a_json_string(String other) {
        assertThat(faults("{'title':" + other + ",'on':'2026-03-31','items':[]}", Body.class))
                .containsExactly(new Fault("title", "must be a JSON string"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "'A'", "{}"})
    void a_list_must_be_a_json_array(String other) {
        assertThat(faults("{'title':'A','on':'2026-03-31','items':" + other + "}", Body.class))
                .containsExactly(new Fault("items", "must be a JSON array"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "'A'", "[]", "null"})
    void an_item_must_be_what_the_list_is_of(String other) {
        assertThat(faults("{'title':'A','on':'2026-03-31','items':[" + other + "]}", Body.class))
                .containsExactly(new Fault("items[0]", "must be a JSON object"));
    }

    @Test
    void a_code_must_be_one_of_those_there_are_to_the_letter() {
        assertThat(faults("{'title':'A','on':'2026-03-31','items':[" + ITEM.replace("CASH", "cash") + "]}", Body.class))
                .containsExactly(new Fault("items[0].kind", "must be one of CASH, IN_KIND"));
    }

    @Nested
    class what_is_not_json {
        @ParameterizedTest
        @ValueSource(strings = {"", "   ", "null", "[]", "7", "'A'"})
        void a_body_must_be_a_json_object(String body) {
            assertThat(faults(body, Body.class)).containsExactly(new Fault("", "The body must be a JSON object"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{",
                    "{'title':'A'",
                    "{'title':'A',}",
                    "{title:'A'}",
                    "{'title':'A'} {}",
                    "{'title':'A'} x",
                    "{'title':'A','title':'A'}",
                    "{'items':[{'who':'a','who':'a'}]}",
                    "{'title':NaN}"
                })
        void it_is_refused_and_where_it_stops_being_so_is_told(String body) {
            assertThat(faults(body, Body.class)).singleElement().satisfies(fault -> {
                assertThat(fault.field()).isEmpty();
                assertThat(fault.message())
                        .matches("The body must be JSON in UTF-8; it stops being so in line 1, column \\d+");
            });
        }

        @Test
        void it_is_refused_when_it_is_not_utf_8() {
            byte[] latin = "{\"title\":\"Genève\"}".getBytes(ISO_8859_1);

            assertThat(faults(latin, Body.class))
                    .singleElement()
                    .extracting(Fault::message)
                    .asString()
                    .startsWith("The body must be JSON in UTF-8");
        }

        @Test
        void nesting_without_end_is_refused() {
            assertThat(faults("{'title':" + "[".repeat(100_000), Body.class))
                    .singleElement()
                    .extracting(Fault::message)
                    .asString()
                    .startsWith("The body must be JSON in UTF-8");
        }
    }

    @Test
    void a_refusal_tells_all_faults_and_what_to_do() {
        assertThatThrownBy(() -> read("{'on':'x','items':[]}", Body.class))
                .isInstanceOf(MalformedRequest.class)
                .hasMessage("The request has 2 faults: title must be there; on must be a date, such as 2026-03-31."
                        + " Nothing was written; mend it and send it again.");
    }
}
