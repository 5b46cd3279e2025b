using System.Globalization;
using Performix.Sandbox.World;

namespace Performix.Sandbox;

/// <summary>The command line, read.</summary>
public sealed record SandboxOptions
{
    public const string Usage =
        """
        sandbox [--world patch|people|mixed|noise|nomoves|messy] [--seed n] [--reps n] [--quarters n]
                [--today yyyy-mm-dd] [--deals n] [--org-port p] [--workspace-port p] [--manifest file]
        """;

    public Scenario World { get; init; } = Scenario.Patch;

    public long Seed { get; init; } = 1;

    public int Reps { get; init; } = WorldPlan.DefaultReps;

    public int Quarters { get; init; } = WorldPlan.DefaultQuarters;

    /// <summary>The day the org is read; none for the clock's.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>Deals that an average rep wins in a quarter; none for the world's own number.</summary>
    public int? Deals { get; init; }

    /// <summary>The manifest that the chat app is installed from; none for one that may do everything.</summary>
    public string? Manifest { get; init; }

    public int OrgPort { get; init; }

    public int WorkspacePort { get; init; }

    /// <returns>The options, or what is wrong with the words.</returns>
    public static (SandboxOptions? Options, string? Fault) Parse(IReadOnlyList<string> words)
    {
        var options = new SandboxOptions();
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count)
            {
                return (null, $"{words[i]} has no value.");
            }

            if (options.With(words[i], words[i + 1]) is not { } next)
            {
                return (null, $"{words[i]} {words[i + 1]} is not understood.");
            }

            options = next;
        }

        return (options, null);
    }

    public WorldPlan Plan(TimeProvider time)
    {
        var today = Today ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var plan = new WorldPlan(World, Seed, Reps, Quarters, today);
        return Deals is { } deals ? plan with { Knobs = plan.Knobs with { DealsPerQuarter = deals } } : plan;
    }

    private SandboxOptions? With(string name, string value)
    {
        var culture = CultureInfo.InvariantCulture;
        return name switch
        {
            "--world" => Enum.TryParse<Scenario>(value, ignoreCase: true, out var world)
                ? this with { World = world }
                : null,
            "--seed" => long.TryParse(value, culture, out var seed) ? this with { Seed = seed } : null,
            "--today" => DateOnly.TryParseExact(value, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day)
                ? this with { Today = day }
                : null,
            "--manifest" => File.Exists(value) ? this with { Manifest = value } : null,
            _ => int.TryParse(value, NumberStyles.None, culture, out var number) ? With(name, number) : null,
        };
    }

    private SandboxOptions? With(string name, int number) => (name, number) switch
    {
        ("--reps", >= 4) => this with { Reps = number },
        ("--quarters", >= 2) => this with { Quarters = number },
        ("--deals", >= 1) => this with { Deals = number },
        ("--org-port", <= 65535) => this with { OrgPort = number },
        ("--workspace-port", <= 65535) => this with { WorkspacePort = number },
        _ => null,
    };
}
