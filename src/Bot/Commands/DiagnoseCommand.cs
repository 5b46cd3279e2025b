using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Configuration;
using Performix.Analysis.Diagnosis;
using Performix.Analysis.Facts;
using Performix.Analysis.Panel;
using Performix.Bot.Slack;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Storage;

namespace Performix.Bot.Commands;

/// <summary><c>diagnose</c>: the whole diagnosis from files, no account needed, or from the configured org.</summary>
internal sealed class DiagnoseCommand(ParseResult call, IConfiguration configuration)
{
    private TextWriter Error => call.InvocationConfiguration.Error;

    public static Command Create(Func<IConfiguration> configuration)
    {
        var command = new Command("diagnose", "Diagnoses an organisation from files, or from the configured org.")
        {
            DiagnoseOptions.From, DiagnoseOptions.Salesforce, DiagnoseOptions.Mapping, DiagnoseOptions.Plan,
            DiagnoseOptions.Cohort, DiagnoseOptions.AsOf, DiagnoseOptions.Seed, DiagnoseOptions.Swap,
            DiagnoseOptions.Json, DiagnoseOptions.Explain,
        };
        command.Validators.Add(DiagnoseOptions.Check);
        command.SetAction((call, cancellationToken) => CallFault.GuardAsync(
            call.InvocationConfiguration.Error,
            () => new DiagnoseCommand(call, configuration()).RunAsync(cancellationToken)));
        return command;
    }

    private async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var plan = PlanPath() is { Length: > 0 } file ? PlanFile.Read(file) : Plan.None;
        var facts = await ReadAsync(cancellationToken);
        var asked = call.GetValue(DiagnoseOptions.Swap) ?? [];
        CheckWords(facts, plan, asked);
        Progress.Say(Error, "Fitting the models …");
        var request = new DiagnosisRequest(call.GetValue(DiagnoseOptions.Seed)) { Swaps = asked, Plan = plan };
        var diagnosis = Only(Diagnostician.Diagnose(facts, request, cancellationToken));
        Progress.Done(Error);
        return await WriteAsync(new DiagnosisPage(facts, plan, call.GetValue(DiagnoseOptions.Explain)), diagnosis);
    }

    private string? PlanPath() => call.GetValue(DiagnoseOptions.Plan)
        ?? (call.GetValue(DiagnoseOptions.Salesforce) ? configuration["Organisation:PlanFile"] : null);

    private async Task<SalesFacts> ReadAsync(CancellationToken cancellationToken)
    {
        var file = call.GetValue(DiagnoseOptions.Mapping);
        if (call.GetValue(DiagnoseOptions.From) is { } folder)
        {
            var mapping = file is null ? FieldMapping.Default : MappingFile.Read(file);
            Progress.Say(Error, $"Reading {folder} …");
            return FolderReader.Read(folder, mapping, call.GetValue(DiagnoseOptions.AsOf));
        }

        return await OrgInput.ReadAsync(
            configuration, file, (read, all) => Progress.SayAsync(Error, read, all), cancellationToken);
    }

    private void CheckWords(SalesFacts facts, Plan plan, SwapPair[] asked)
    {
        var reps = facts.Reps.Select(r => r.Id).ToHashSet();
        var patches = facts.Patches.Select(p => p.Id).Concat(facts.Assignments.Select(a => a.PatchId)).ToHashSet();
        string[] unknown =
        [
            .. asked.Where(s => !reps.Contains(s.RepId)).Select(s => $"--swap: no rep has the id {s.RepId}."),
            .. asked.Where(s => !patches.Contains(s.PatchId.Split('+')[0]))
                .Select(s => $"--swap: no patch has the id {s.PatchId}."),
            .. UnknownCohort(facts, plan),
        ];
        if (unknown.Length > 0)
        {
            throw new CallFault(ExitCode.Usage, unknown);
        }
    }

    private IEnumerable<string> UnknownCohort(SalesFacts facts, Plan plan)
    {
        if (call.GetValue(DiagnoseOptions.Cohort) is not { } name)
        {
            return [];
        }

        var known = PanelBuilder.Build(facts, plan).Cohorts.Select(c => c.Name).ToArray();
        return known.Any(k => CohortName.Same(k, name))
            ? []
            : [$"--cohort: no cohort is called {name}. There are: {string.Join(", ", known.Select(k => $"'{k}'"))}."];
    }

    private OrgDiagnosis Only(OrgDiagnosis all)
    {
        if (call.GetValue(DiagnoseOptions.Cohort) is not { } name)
        {
            return all;
        }

        var others = all.Cohorts.Where(c => !CohortName.Same(c.Name, name)).Select(c => c.Name + ": ").ToArray();
        return all with
        {
            Cohorts = [.. all.Cohorts.Where(c => CohortName.Same(c.Name, name))],
            Refused = [.. all.Refused.Where(r =>
                !others.Any(o => r.What.StartsWith(o, StringComparison.Ordinal)))],
        };
    }

    private async Task<int> WriteAsync(DiagnosisPage page, OrgDiagnosis diagnosis)
    {
        var output = call.InvocationConfiguration.Output;
        var json = call.GetValue(DiagnoseOptions.Json);
        if (json == "-")
        {
            await output.WriteLineAsync(Encoding.UTF8.GetString(DiagnosisJson.Write(diagnosis)));
            return ExitCode.Done;
        }

        if (json is not null)
        {
            Save(json, DiagnosisJson.Write(diagnosis));
        }

        page.Write(Terminal.On(output), diagnosis);
        return ExitCode.Done;
    }

    private static void Save(string file, byte[] json)
    {
        try
        {
            File.WriteAllBytes(file, json);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CallFault(ExitCode.InputMissing, [$"--json: {file} cannot be written: {e.Message}"]);
        }
    }
}
