using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Storage;

namespace Performix.Bot.Commands;

/// <summary><c>diagnose --from folder</c>: the whole diagnosis from files, no account needed.</summary>
internal static class DiagnoseCommand
{
    private static readonly Option<string> From = new("--from")
    {
        Description = "Folder with neutral files or Salesforce exports.",
        Required = true,
    };

    private static readonly Option<DateOnly?> AsOf = new("--as-of")
    {
        Description = "Last day that counts, as 2025-09-30; otherwise the end of the last period with data.",
        CustomParser = result => DateOnly.TryParseExact(
            result.Tokens.Count == 1 ? result.Tokens[0].Value : "", "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out var day)
                ? day
                : Fault(result),
    };

    private static readonly Option<string?> Cohort = new("--cohort") { Description = "Only this cohort." };

    private static readonly Option<long> Seed = new("--seed")
    {
        Description = "Seed of every random draw.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<string?> Mapping = new("--mapping")
    {
        Description = "Mapping file: which fields mean what; see samples/mapping.yaml.",
    };

    private static readonly Option<string?> Plan = new("--plan")
    {
        Description = "Plan file: ramp, targets, comp; see samples/plan.yaml.",
    };

    private static readonly Option<SwapPair[]> Swap = new("--swap")
    {
        Description = "Predict a rep in a patch, as R0001,P0009; may be given several times.",
        AllowMultipleArgumentsPerToken = false,
        CustomParser = Pairs,
    };

    private static readonly Option<bool> Explain = new("--explain")
    {
        Description = "Say how each figure was made, from which rows.",
    };

    private static readonly Option<string?> Json = new("--json")
    {
        Description = "Write the diagnosis as JSON to this file; - is standard output, and nothing else is written there.",
    };

    public static Command Create()
    {
        var command = new Command("diagnose", "Diagnoses an organisation from files.") 
        {
            From, Mapping, Plan, Cohort, AsOf, Seed, Swap, Json, Explain,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var error = call.InvocationConfiguration.Error;
        try
        {
            var mapping = call.GetValue(Mapping) is { } file ? MappingFile.Read(file) : FieldMapping.Default;
            var facts = FolderReader.Read(call.GetRequiredValue(From), mapping, call.GetValue(AsOf));
            var request = new DiagnosisRequest(call.GetValue(Seed)) { Swaps = call.GetValue(Swap) ?? [] };
            var diagnosis = Diagnostician.Diagnose(facts, request, cancellationToken);
            return await WriteAsync(call, facts, diagnosis, cancellationToken);
        }
        catch (InputUnusableException unusable)
        {
            return await RefuseAsync(error, unusable.Faults, ExitCode.InputUnusable);
        }
        catch (InputMissingException missing)
        {
            return await RefuseAsync(error, missing.Faults, ExitCode.InputMissing);
        }
    }

    private static async Task<int> WriteAsync(
        ParseResult call, SalesFacts facts, OrgDiagnosis diagnosis, CancellationToken cancellationToken)
    {
        var output = call.InvocationConfiguration.Output;
        var json = call.GetValue(Json);
        if (json == "-")
        {
            await output.WriteLineAsync(System.Text.Encoding.UTF8.GetString(DiagnosisJson.Write(diagnosis)));
            return ExitCode.Done;
        }

        if (json is not null)
        {
            await File.WriteAllBytesAsync(json, DiagnosisJson.Write(diagnosis), cancellationToken);
        }

        DiagnosisPage.Write(Terminal.On(output), diagnosis, facts.Reps, call.GetValue(Cohort));
        return ExitCode.Done;
    }

    private static async Task<int> RefuseAsync(TextWriter error, IReadOnlyList<InputFault> faults, int code)
    {
        foreach (var fault in faults)
        {
            await error.WriteLineAsync(fault.ToString());
        }

        return code;
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

    private static DateOnly? Fault(ArgumentResult result)
    {
        result.AddError("--as-of takes a day as 2025-09-30.");
        return null;
    }
}
