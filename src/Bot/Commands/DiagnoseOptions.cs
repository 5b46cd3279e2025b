using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Performix.Analysis.Diagnosis;

namespace Performix.Bot.Commands;

/// <summary>The options of <c>diagnose</c>.</summary>
internal static class DiagnoseOptions
{
    public static Option<string?> From { get; } = new("--from")
    {
        Description = "Folder with neutral files or Salesforce exports.",
    };

    public static Option<bool> Salesforce { get; } = new("--salesforce")
    {
        Description = "Read the configured org instead of a folder; nothing is stored, nothing is posted.",
    };

    public static Option<DateOnly?> AsOf { get; } = new("--as-of")
    {
        Description = "Last day that counts, as 2025-09-30; otherwise the end of the last period with data.",
        CustomParser = Day,
    };

    public static Option<string?> Cohort { get; } = new("--cohort") { Description = "Only this cohort." };

    public static Option<long> Seed { get; } = new("--seed")
    {
        Description = "Seed of every random draw.",
        DefaultValueFactory = _ => 1,
    };

    public static Option<string?> Mapping { get; } = new("--mapping")
    {
        Description = "Mapping file: which fields mean what; see samples/mapping.yaml.",
    };

    public static Option<string?> Plan { get; } = new("--plan")
    {
        Description = "Plan file: ramp, targets, comp; see samples/plan.yaml.",
    };

    public static Option<SwapPair[]> Swap { get; } = new("--swap")
    {
        Description = "Predict a rep in a patch, as R0001,P0009; may be given several times.",
        AllowMultipleArgumentsPerToken = false,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Pairs,
    };

    public static Option<bool> Explain { get; } = new("--explain")
    {
        Description = "Say how each figure was made, from which rows.",
    };

    public static Option<string?> Json { get; } = new("--json")
    {
        Description = "Write the diagnosis as JSON to this file; - is standard output, with nothing else on it.",
    };

    /// <summary>Exactly one input, and a day only where it has a meaning.</summary>
    public static void Check(CommandResult call)
    {
        var folder = call.GetResult(From) is not null;
        var org = call.GetResult(Salesforce) is not null && call.GetValue(Salesforce);
        if (folder == org)
        {
            call.AddError("Give either --from with a folder, or --salesforce.");
        }

        if (org && call.GetResult(AsOf) is { Implicit: false })
        {
            call.AddError("--as-of is for files: an org is diagnosed as of its reading.");
        }
    }

    private static SwapPair[] Pairs(ArgumentResult result)
    {
        var pairs = result.Tokens.Select(t => t.Value.Split(',', StringSplitOptions.TrimEntries)).ToArray();
        if (pairs.Any(p => p.Length != 2 || p.Any(id => id.Length == 0)))
        {
            result.AddError("--swap takes a rep and a patch as R0001,P0009.");
            return [];
        }

        return [.. pairs.Select(p => new SwapPair(p[0], p[1]))];
    }

    private static DateOnly? Day(ArgumentResult result)
    {
        var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (DateOnly.TryParseExact(
            text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError("--as-of takes a day as 2025-09-30.");
        return null;
    }
}
