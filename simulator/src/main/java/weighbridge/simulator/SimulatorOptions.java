package weighbridge.simulator;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import weighbridge.simulator.aws.Account;
import weighbridge.simulator.aws.Quotas;

/**
 * How to simulate.
 *
 * @param seed of ids and of the versions drawn: the same seed and the same calls give the same run
 * @param account 12 digits; a stack for another account is refused
 * @param region the one Region that is simulated
 * @param programDirectory where relative paths of a program's archives start; the engine does not tell a provider that it
 *     attaches to (pulumi/pkg, resource/plugin/provider_plugin.go, NewProvider)
 * @param world shared with the simulators of other accounts or Regions; one of its own where there is none
 * @param clock what time it is; a {@link MovableClock} lets a test pass minutes without waiting
 */
public record SimulatorOptions(
        long seed,
        Quotas quotas,
        String account,
        String region,
        Path programDirectory,
        Optional<World> world,
        Clock clock) {
    /** Seed 1, AWS's default quotas, the example's dev account in eu-west-1, the working directory, the time that it is. */
    public static final SimulatorOptions DEFAULT = new SimulatorOptions(
            1, Quotas.DEFAULT, "111122223333", "eu-west-1", Path.of(""), Optional.empty(), Clock.systemUTC());

    public SimulatorOptions {
        new Account(account, region);
        programDirectory = programDirectory.toAbsolutePath();
    }

    public SimulatorOptions withSeed(long value) {
        return new SimulatorOptions(value, quotas, account, region, programDirectory, world, clock);
    }

    public SimulatorOptions withQuotas(Quotas value) {
        return new SimulatorOptions(seed, value, account, region, programDirectory, world, clock);
    }

    public SimulatorOptions withAccount(String value) {
        return new SimulatorOptions(seed, quotas, value, region, programDirectory, world, clock);
    }

    public SimulatorOptions withRegion(String value) {
        return new SimulatorOptions(seed, quotas, account, value, programDirectory, world, clock);
    }

    public SimulatorOptions withProgramDirectory(Path value) {
        return new SimulatorOptions(seed, quotas, account, region, value, world, clock);
    }

    public SimulatorOptions withWorld(World value) {
        return new SimulatorOptions(seed, quotas, account, region, programDirectory, Optional.of(value), clock);
    }

    public SimulatorOptions withClock(Clock value) {
        return new SimulatorOptions(seed, quotas, account, region, programDirectory, world, value);
    }
}
