using Performix.Analysis.Facts;
using Performix.Connectors.Files.Neutral;
using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Files;

/// <summary>Reads a folder of CSV files, Salesforce exports or neutral ones, into facts.</summary>
public static class FolderReader
{
    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="mapping">Which fields mean what; of neutral files, the calendar and the currencies.</param>
    /// <param name="asOf">The day the facts stand for; null for the end of the last period with data.</param>
    /// <exception cref="InputMissingException">The folder, or a file that must be there, is missing.</exception>
    /// <exception cref="InputUnusableException">The input cannot be used; every fault is named.</exception>
    public static SalesFacts Read(string folder, FieldMapping mapping, DateOnly? asOf = null)
    {
        var files = InputFolder.Open(folder);
        var intake = new Intake(files);
        var facts = new NeutralFolder(intake, mapping).Read();
        var lacking = NeutralFolder.Lacking(files).ToList();
        if (lacking.Count > 0 && intake.Faults.Count == 0)
        {
            throw new InputMissingException(lacking);
        }

        intake.Faults.AddRange(lacking);
        intake.ThrowIfUnusable();
        return Complete(facts, intake, asOf);
    }

    private static SalesFacts Complete(SalesFacts facts, Intake intake, DateOnly? asOf)
    {
        if ((asOf ?? DataEnd.Of(facts)) is not { } day)
        {
            var file = intake.Has(PerformanceFile.Shape) ? PerformanceFile.Shape : OpportunitiesFile.Shape;
            intake.Faults.Add(new InputFault(file.Name, 0, "", "no usable row has a period or a date of closing"));
            intake.ThrowIfUnusable();
            return facts;
        }

        return FactOrder.Sort(facts with
        {
            AsOf = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero),
            Rejected = intake.Rejected,
            Sources = intake.Sources,
            Missing = MissingParts.Of(intake, facts),
        });
    }
}
