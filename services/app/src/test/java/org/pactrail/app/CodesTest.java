package org.pactrail.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pactrail.app.support.PactrailClient.Answer;
import org.pactrail.app.support.RunningPactrail;
import org.pactrail.app.support.SharedPactrail;
import org.pactrail.web.role.Role;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JsonNode;

/** Which codes callers may send, and which they must be ready to read. */
@ResourceLock(SharedPactrail.NAME)
@ExtendWith(SharedPactrail.class)
class CodesTest {
    private final RunningPactrail pactrail;
    private final Answer answer;

    CodesTest(RunningPactrail pactrail) {
        this.pactrail = pactrail;
        this.answer = pactrail.as(Role.OFFICER).get("/api/codes");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            stage             | true  | PROSPECT NEGOTIATION SIGNED FUNDED LOST WITHDRAWN CANCELLED COMPLETED
            partnerType       | false | GOVERNMENT UN_ORGANIZATION INTERNATIONAL_OR_REGIONAL_ORGANIZATION FINANCIAL_INSTITUTION PRIVATE_SECTOR ACADEMIA
            membership        | false | MEMBER_STATE SECTOR_MEMBER ASSOCIATE ACADEMIA REGIONAL_OR_INTERNATIONAL_ORGANIZATION NONE
            region            | false | AFR AMS ARB ASP CIS EUR GLOBAL
            priority          | false | AFFORDABLE_CONNECTIVITY DIGITAL_TRANSFORMATION ENABLING_ENVIRONMENT RESOURCE_MOBILIZATION INCLUSIVE_SECURE_ICT
            instrument        | false | MOU COOPERATION_AGREEMENT FUNDING_AGREEMENT PROJECT_DOCUMENT EXTENSION LETTER
            contributionKind  | false | CASH IN_KIND
            likelihood        | true  | A B C
            outreachChannel   | false | EMAIL CALL MEETING EVENT LETTER VISIT
            outcome           | false | LOST WITHDRAWN CANCELLED COMPLETED
            clearanceDecision | false | CLEARED REFUSED
            changeDecision    | false | APPROVED DECLINED
            changeKind        | false | AMENDMENT CORRECTION CANCELLATION
            changeState       | false | PENDING APPROVED DECLINED WITHDRAWN
            badge             | false | OVERDUE NO_NEXT_STEP STALE SLOW OVER_RECEIVED PARTLY_FUNDED PENDING_APPROVAL NOT_CONVERTED
            cause             | false | LATE_ENTRY CORRECTION AMENDMENT CANCELLATION RECLASSIFICATION MERGE RATE DEFINITION
            dimension         | false | region priority
            definitions       | true  | 1 2
            role              | false | OFFICER APPROVER AUDITOR DASHBOARD ADMIN""")
    void codes_are_listed_in_their_own_order(String name, boolean ordered, String codes) {
        assertThat(list(answer.json().at("/codes/" + name))).containsExactly(codes.split(" "));
        assertThat(answer.json().at("/ordered/" + name).asBoolean()).isEqualTo(ordered);
    }

    @Test
    void every_list_says_whether_it_is_ordered() {
        assertThat(answer.json().get("ordered").propertyNames())
                .containsExactlyElementsOf(answer.json().get("codes").propertyNames());
    }

    @ParameterizedTest
    @CsvSource({"USD,2", "JPY,0", "KWD,3", "CHF,2"})
    void currencies_have_decimals(String currency, int decimals) {
        assertThat(list(answer.json().at("/codes/currency"))).isSorted().contains(currency);
        assertThat(answer.json().at("/decimals/" + currency).asInt(-1)).isEqualTo(decimals);
    }

    @Test
    void countries_are_listed_by_their_codes() {
        assertThat(list(answer.json().at("/codes/country")))
                .isSorted()
                .contains("CH", "KE")
                .doesNotContain("EN");
    }

    @Test
    void a_scheme_of_identifiers_has_a_form() {
        assertThat("LEI").matches(answer.at("/forms/identifierScheme"));
        assertThat("lei").doesNotMatch(answer.at("/forms/identifierScheme"));
    }

    @ParameterizedTest
    @EnumSource
    void every_role_may_keep_the_codes_for_an_hour(Role role) {
        Answer codes = pactrail.as(role).get("/api/codes");

        assertThat(codes.text()).isEqualTo(answer.text());
        assertThat(codes.header("Cache-Control")).isEqualTo("max-age=3600, private");
    }

    @Test
    void codes_that_the_caller_has_already_are_not_sent_again() {
        Answer again = pactrail.as(Role.OFFICER)
                .send(pactrail.as(Role.OFFICER).to("/api/codes").header("If-None-Match", answer.header("ETag")));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void every_enum_of_a_body_or_parameter_is_listed() {
        Set<Class<?>> enums = new HashSet<>(enumsOfCalls());
        enums.addAll(enumsOfQuestions());
        Set<List<String>> listed = new HashSet<>();
        answer.json().get("codes").forEach(codes -> listed.add(list(codes)));

        assertThat(enums)
                .hasSizeGreaterThan(8)
                .allSatisfy(
                        codes -> assertThat(listed).as(codes.getName()).containsAnyOf(names(codes), parameters(codes)));
    }

    /** Looks into the bodies of all calls, and at parameters that are enums themselves. */
    private Set<Class<?>> enumsOfCalls() {
        Set<Type> seen = new HashSet<>();
        Set<Class<?>> enums = new HashSet<>();
        pactrail.calls().values().stream()
                .filter(call -> call.getBeanType().getName().startsWith("org.pactrail."))
                .flatMap(CodesTest::taken)
                .forEach(type -> collect(type, seen, enums));
        return enums;
    }

    private static Stream<Type> taken(HandlerMethod call) {
        return Arrays.stream(call.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class)
                        || parameter.hasParameterAnnotation(RequestParam.class))
                .map(MethodParameter::getGenericParameterType);
    }

    private static void collect(Type type, Set<Type> seen, Set<Class<?>> enums) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, seen, enums));
        } else if (type instanceof Class<?> one && one.isEnum()) {
            enums.add(one);
        } else if (type instanceof Class<?> one && one.isRecord()) {
            Stream.of(one.getRecordComponents())
                    .map(RecordComponent::getGenericType)
                    .forEach(component -> collect(component, seen, enums));
        }
    }

    /** Looks for methods that read a parameter as one of an enum's codes. */
    private static Set<Class<?>> enumsOfQuestions() {
        Set<Class<?>> enums = new HashSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.pactrail.views", "org.pactrail.figures", "org.pactrail.pipeline")
                .that(resideInAPackage("org.pactrail.."))) {
            for (JavaCodeUnit method : type.getCodeUnits()) {
                if (method.getCallsFromSelf().stream()
                        .anyMatch(call -> call.getName().equals("oneOf"))) {
                    method.getCallsFromSelf().stream()
                            .filter(call -> call.getName().equals("values")
                                    && call.getTargetOwner().isEnum())
                            .forEach(call -> enums.add(call.getTargetOwner().reflect()));
                }
            }
        }
        return enums;
    }

    /** Returns the codes as a parameter of one word each writes them. */
    private static List<String> parameters(Class<?> codes) {
        return names(codes).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    private static List<String> names(Class<?> codes) {
        return Arrays.stream(codes.getEnumConstants())
                .map(it -> ((Enum<?>) it).name())
                .toList();
    }

    private static List<String> list(JsonNode codes) {
        return codes.valueStream().map(JsonNode::asString).toList();
    }
}
