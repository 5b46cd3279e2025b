using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Access;
using Performix.Bot.Views;
using Performix.Connectors.Storage;

namespace Performix.Bot.Commands;

/// <summary><c>export</c>: the audit, the diagnoses and the released bands as CSV. The export is itself audited, before
/// anything is written.</summary>
internal sealed class ExportCommand(IServiceProvider services)
{
    private static readonly string[] Known = ["audit", "diagnoses", "bands"];

    private static readonly Option<string> What = new("--what")
    {
        Description = "What to export, with commas: audit, diagnoses, bands.",
        Required = true,
    };

    private static readonly Option<string> To = new("--to")
    {
        Description = "The folder to write to; it is made where it is missing.",
        Required = true,
    };

    /// <summary>Makes the command.</summary>
    /// <param name="settings">Settings that win over all others; for tests.</param>
    public static Command Create(IReadOnlyDictionary<string, string?>? settings)
    {
        var command = new Command("export", "Writes the audit, the diagnoses and the released bands as CSV.")
        {
            What, To,
        };
        command.SetAction((call, cancellationToken) => CallFault.GuardAsync(
            call.InvocationConfiguration.Error,
            async () =>
            {
                using var host = BotBuilder.Build(settings);
                return await new ExportCommand(host.Services).RunAsync(call, cancellationToken);
            }));
        return command;
    }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var asked = Asked(call.GetValue(What) ?? "");
        var folder = call.GetValue(To) ?? "";
        Prepare(folder);
        try
        {
            await RecordAsync(asked, cancellationToken);
            foreach (var what in asked)
            {
                var table = await ReadAsync(what, cancellationToken);
                table.Save(folder);
                await call.InvocationConfiguration.Output.WriteLineAsync(
                    Prose.Plain(Prose.Invariant($"{table.Name}.csv: {table.Rows.Count} rows")));
            }
        }
        catch (StorageRefused refused)
        {
            throw new CallFault(ExitCode.Configuration, [refused.Message]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CallFault(ExitCode.InputMissing, [$"--to: {folder} cannot be written: {e.Message}"]);
        }

        return ExitCode.Done;
    }

    private static string[] Asked(string what)
    {
        var asked = what.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct().ToArray();
        string[] faults =
        [
            .. asked.Except(Known).Select(w => $"--what: {w} cannot be exported; {string.Join(", ", Known)} can."),
            .. asked.Length == 0 ? [$"--what: name one of {string.Join(", ", Known)}."] : Array.Empty<string>(),
        ];
        return faults.Length == 0 ? asked : throw new CallFault(ExitCode.Usage, faults);
    }

    private static void Prepare(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CallFault(ExitCode.InputMissing, [$"--to: {folder} cannot be made: {e.Message}"]);
        }
    }

    private Task RecordAsync(string[] asked, CancellationToken cancellationToken) =>
        services.GetRequiredService<AuditLog>().AddAsync(
            new AuditEntry(AuditEntry.Nobody, AuditKind.Export)
            {
                By = "command line",
                What = string.Join(", ", asked),
                Command = "export",
            },
            cancellationToken);

    private async Task<CsvTable> ReadAsync(string what, CancellationToken cancellationToken) => what switch
    {
        "audit" => ExportTables.Audit(
            await services.GetRequiredService<AuditLog>().AllAsync(cancellationToken)),
        "diagnoses" => ExportTables.Diagnoses(
            await services.GetRequiredService<LatestSnapshot>().AllAsync(cancellationToken)
                .ToListAsync(cancellationToken)),
        _ => ExportTables.Bands(
            await services.GetRequiredService<ListProtectedRanges>()("export", cancellationToken)),
    };
}
