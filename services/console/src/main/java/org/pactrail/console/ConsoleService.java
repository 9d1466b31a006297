package org.pactrail.console;

import org.pactrail.web.Web;
import org.pactrail.web.role.RunsAs;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Configures the console, the role whose pages people look at. The pages call the HTTP API on the console's own address; where the console
 * runs apart, it passes the calls on to the processes that answer them.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@RunsAs("console")
@Import(Web.class)
public class ConsoleService {}
