using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Performix.Bot.Doctor;
using Performix.Connectors.Salesforce.Doctor;

namespace Performix.Bot.Commands;

/// <summary><c>doctor</c>: what is in order, what is not, and what cannot be told from here.</summary>
internal static class DoctorCommand
{
    private static readonly Option<bool> Online = new("--online")
    {
        Description = "Ask Slack and Salesforce too; nothing is written there.",
    };

    private static readonly Option<string> Propose = new("--propose-mapping")
    {
        Description = "With --online: write a first mapping from the org's descriptions to this new file.",
        HelpName = "file",
    };

    /// <summary>Makes the command.</summary>
    /// <param name="settings">Settings that win over all others; for tests.</param>
    public static Command Create(IReadOnlyDictionary<string, string?>? settings)
    {
        var command = new Command("doctor", "Checks configuration, storage, clock, Slack and Salesforce.")
        {
            Online, Propose,
        };
        command.Validators.Add(call =>
        {
            if (call.GetValue(Propose) is not null && !call.GetValue(Online))
            {
                call.AddError("--propose-mapping asks the org: give --online too.");
            }
        });
        command.SetAction((call, cancellationToken) => RunAsync(call, settings, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult call, IReadOnlyDictionary<string, string?>? settings, CancellationToken cancellationToken)
    {
        var checks = await CheckAsync(settings, call, cancellationToken);
        await WriteAsync(call.InvocationConfiguration.Output, checks);
        return checks.Any(c => c.Outcome == CheckOutcome.Fail) ? ExitCode.SomethingFails : ExitCode.Done;
    }

    private static async Task<IReadOnlyList<Check>> CheckAsync(
        IReadOnlyDictionary<string, string?>? settings, ParseResult call, CancellationToken cancellationToken)
    {
        IHost host;
        try
        {
            host = BotBuilder.Build(settings);
        }
        catch (OptionsValidationException unusable)
        {
            // Only the vault that secrets come from is read while things are put together.
            return [.. unusable.Failures.Select(fault =>
                Check.Fail("secrets", fault, "mend section Secrets; nothing else can be checked without it"))];
        }

        using (host)
        {
            var doctor = host.Services.GetRequiredService<DoctorRun>();
            var checks = await doctor.RunAsync(call.GetValue(Online), cancellationToken);
            return call.GetValue(Propose) is { } file
                ? [.. checks, await doctor.ProposeMappingAsync(file, cancellationToken)]
                : checks;
        }
    }

    private static async Task WriteAsync(TextWriter output, IEnumerable<Check> checks)
    {
        foreach (var check in checks)
        {
            var result = check.Outcome switch
            {
                CheckOutcome.Pass => "pass",
                CheckOutcome.Fail => "fail",
                _ => "cannot check",
            };
            var remedy = check.Remedy.Length > 0 ? $" → {check.Remedy}" : "";
            await output.WriteLineAsync(Prose.Plain($"{result,-12}  {check.Name}: {check.Detail}{remedy}"));
        }
    }
}
