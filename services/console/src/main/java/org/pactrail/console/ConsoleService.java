package org.pactrail.console;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The role that people look at. Needs the figures' HTTP API on its own address. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@Profile("console | !(pipeline | views | figures | audit | relay)")
public class ConsoleService {}
