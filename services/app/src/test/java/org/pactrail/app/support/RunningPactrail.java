package org.pactrail.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.pactrail.app.Pactrail;
import org.pactrail.ledger.Ledger;
import org.pactrail.web.role.Role;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The program on a port of its own, in this process. */
public final class RunningPactrail implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningPactrail(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** With the sample's users, and with the sample loaded where the ledger is empty. */
    public static RunningPactrail withSample(Path ledger) {
        return on(ledger, "--spring.profiles.active=sample");
    }

    /** With the sample's users on a ledger that nothing is loaded into. */
    public static RunningPactrail withUsers(Path ledger) {
        return on(ledger, users().toArray(String[]::new));
    }

    /** With the sample's users on a ledger in a MongoDB database. */
    public static RunningPactrail onMongo(String uri) {
        List<String> settings = users();
        settings.add("--pactrail.ledger.mongo-uri=" + uri);
        return run(settings);
    }

    /** With the sample's users on a ledger in a MongoDB database, and with the sample loaded where that is empty. */
    public static RunningPactrail withSampleOnMongo(String uri) {
        return run(List.of("--spring.profiles.active=sample", "--pactrail.ledger.mongo-uri=" + uri));
    }

    /** With the sample's users, as one or more roles that are apart from the others, such as {@code figures}. */
    public static RunningPactrail playing(String roles, String... settings) {
        List<String> arguments = users();
        arguments.add("--spring.profiles.active=" + roles);
        arguments.addAll(List.of(settings));
        return run(arguments);
    }

    private static List<String> users() {
        List<String> settings = new ArrayList<>();
        for (Role role : Role.values()) {
            String user = "--pactrail.users." + PactrailClient.nameOf(role);
            settings.add(user + ".password={noop}" + PactrailClient.PASSWORD);
            settings.add(user + ".roles=" + role);
        }
        return settings;
    }

    public static RunningPactrail on(Path ledger, String... settings) {
        return run(onFile(ledger, List.of(settings)));
    }

    /** With the sample's users on a ledger that is wrapped. */
    public static RunningPactrail on(Path ledger, UnaryOperator<Ledger> wrapped, String... settings) {
        List<String> arguments = users();
        arguments.addAll(List.of(settings));
        BeanPostProcessor wrapping = new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Ledger opened ? wrapped.apply(opened) : bean;
            }
        };
        return run(
                onFile(ledger, arguments), starting -> starting.getBeanFactory().addBeanPostProcessor(wrapping));
    }

    /** With the sample's users, as if it were a given time all along. */
    public static RunningPactrail onDay(Instant time, Path ledger, String... settings) {
        List<String> arguments = users();
        arguments.addAll(List.of(settings));
        BeanPostProcessor fixing = new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof Clock ? Clock.fixed(time, ZoneOffset.UTC) : bean;
            }
        };
        return run(
                onFile(ledger, arguments), starting -> starting.getBeanFactory().addBeanPostProcessor(fixing));
    }

    private static List<String> onFile(Path ledger, List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--pactrail.ledger.sqlite=" + ledger);
        return arguments;
    }

    private static RunningPactrail run(List<String> settings, ApplicationContextInitializer<?>... initializers) {
        Path folder = emptyFolder();
        List<String> arguments = new ArrayList<>(List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--pactrail.ledger.sqlite=" + folder.resolve("ledger.db")));
        arguments.removeIf(ours -> settings.stream().anyMatch(given -> given.startsWith(named(ours))));
        arguments.addAll(settings);
        SpringApplication application = new SpringApplication(Pactrail.class);
        application.setRegisterShutdownHook(false);
        application.addInitializers(initializers);
        return new RunningPactrail(application.run(arguments.toArray(String[]::new)), folder);
    }

    /** Returns a setting of the command line without its value. */
    private static String named(String setting) {
        return setting.substring(0, setting.indexOf('=') + 1);
    }

    /** Returns a folder for what goes with a ledger that is not in a file. */
    private static Path emptyFolder() {
        try {
            return Files.createTempDirectory("pactrail-running");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public PactrailClient as(Role role) {
        return nobody().as(PactrailClient.nameOf(role), PactrailClient.PASSWORD);
    }

    public PactrailClient nobody() {
        return nobodyAt("local.server.port");
    }

    /** At the port of its own that health and info were given with {@code management.server.port}. */
    public PactrailClient nobodyAtManagement() {
        return nobodyAt("local.management.port");
    }

    private PactrailClient nobodyAt(String setting) {
        String port = context.getEnvironment().getRequiredProperty(setting);
        return new PactrailClient(http, URI.create("http://127.0.0.1:" + port), null);
    }

    /** All calls that are mapped, each with what takes it. */
    public Map<RequestMappingInfo, HandlerMethod> calls() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods();
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> parts(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    @Override
    public void close() {
        http.shutdownNow();
        context.close();
        Folders.delete(folder);
    }
}
