using Performix.Analysis.Facts;
using Performix.Connectors.Files.Exports;
using Performix.Connectors.Files.Neutral;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Files;

/// <summary>Reads a folder of CSV files, Salesforce exports or neutral ones, into facts.</summary>
public static class FolderReader
{
    private static readonly string[] ExportMarks = ["User.csv", "Opportunity.csv"];
    private static readonly string[] NeutralMarks = ["reps.csv", "performance.csv", "opportunities.csv"];

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="mapping">Which fields mean what; of neutral files, the calendar and the currencies.</param>
    /// <param name="asOf">The last day the facts cover; null for the last day of the last period with data.</param>
    /// <exception cref="InputMissingException">The folder, or a file that must be there, is missing.</exception>
    /// <exception cref="InputUnusableException">The input cannot be used; every fault is named.</exception>
    public static SalesFacts Read(string folder, FieldMapping mapping, DateOnly? asOf = null)
    {
        var files = InputFolder.Open(folder);
        var intake = new Intake(files);
        var facts = IsExport(files, intake) ? ReadExport(intake, mapping) : ReadNeutral(files, intake, mapping);
        if ((asOf ?? DataEnd.Of(facts)?.AddDays(-1)) is not { } day)
        {
            var file = Array.Find([.. NeutralMarks.Skip(1), .. ExportMarks.Skip(1)], files.Has) ?? NeutralMarks[0];
            intake.Faults.Add(new InputFault(file, 0, "", "no usable row has a period or a date of closing"));
            intake.ThrowIfUnusable();
            return facts;
        }

        return FactOrder.Sort(facts with
        {
            AsOf = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
            CoveredTo = day.AddDays(1),
        });
    }

    private static bool IsExport(InputFolder files, Intake intake)
    {
        var isExport = ExportMarks.Any(files.Has);
        if (isExport && NeutralMarks.FirstOrDefault(files.Has) is { } neutral)
        {
            var reason = $"the folder has {ExportMarks.First(files.Has)} too: keep one of the two forms";
            intake.Faults.Add(new InputFault(neutral, 0, "", reason));
            intake.ThrowIfUnusable();
        }

        return isExport;
    }

    private static SalesFacts ReadExport(Intake intake, FieldMapping mapping)
    {
        var exports = new ExportFolder(intake, mapping);
        Require([.. exports.Lacking()], intake);
        return exports.Read();
    }

    private static SalesFacts ReadNeutral(InputFolder files, Intake intake, FieldMapping mapping)
    {
        var facts = new NeutralFolder(intake, mapping).Read();
        Require([.. NeutralFolder.Lacking(files)], intake);
        intake.ThrowIfUnusable();
        return facts with
        {
            Rejected = intake.Rejected,
            Sources = intake.Sources,
            Missing = MissingParts.Of(intake, facts),
        };
    }

    /// <summary>Ends the reading where a file is missing; beside other faults it is one of them.</summary>
    private static void Require(IReadOnlyList<InputFault> lacking, Intake intake)
    {
        if (lacking.Count > 0 && intake.Faults.Count == 0)
        {
            throw new InputMissingException(lacking);
        }

        intake.Faults.AddRange(lacking);
    }
}
