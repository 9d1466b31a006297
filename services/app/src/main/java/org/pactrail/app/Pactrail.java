package org.pactrail.app;

import org.pactrail.app.operation.Operations;
import org.pactrail.app.start.UsedAutoConfigurations;
import org.pactrail.console.ConsoleService;
import org.pactrail.figures.FiguresService;
import org.pactrail.pipeline.PipelineService;
import org.pactrail.views.ViewsService;
import org.pactrail.web.Web;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** Starts Pactrail, or carries out the {@link Operations operation} that the command line asks for. */
@SpringBootConfiguration
@ComponentScan
@ConfigurationPropertiesScan
@UsedAutoConfigurations
@Import({Web.class, ConsoleService.class, FiguresService.class, ViewsService.class, PipelineService.class
}) // the figures begin first: dashboards wait for them
public class Pactrail {
    public static void main(String[] arguments) {
        if (Operations.asked(arguments)) {
            logErrorsOnly();
            System.exit(Operations.run(arguments));
        }
        SpringApplication.run(Pactrail.class, arguments);
    }

    /** Keeps a driver's log out of an operation's output: an operation says itself what happened. */
    private static void logErrorsOnly() {
        LoggingSystem.get(Pactrail.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
    }
}
