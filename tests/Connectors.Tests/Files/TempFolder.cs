using System.Text;
using Performix.Analysis.Facts;
using Performix.Connectors.Files;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Tests.Files;

/// <summary>A folder that lives as long as one test.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("performix-");

    public string Path => folder.FullName;

    /// <summary>Two reps of a manager with two quarters each: sound, and the least that can be diagnosed.</summary>
    public static TempFolder Neutral() => new TempFolder()
        .With("reps.csv", "rep_id,name,manager_id,start_date", "M1,Mo,,", "R1,Ada,M1,2023-02-01", "R2,Bo,M1,")
        .With("performance.csv", "rep_id,quarter,quota,bookings", "R1,2025-Q1,100,90", "R1,2025-Q2,100,110",
            "R2,2025-Q1,100,40", "R2,2025-Q2,100,50.25");

    /// <summary>A file of these lines, LF at the end of each.</summary>
    public TempFolder With(string name, params string[] lines) => WithText(name, string.Join('\n', lines) + "\n");

    public TempFolder WithText(string name, string text) => WithBytes(name, Encoding.UTF8.GetBytes(text));

    public TempFolder WithBytes(string name, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, name), bytes);
        return this;
    }

    public TempFolder Without(string name)
    {
        File.Delete(System.IO.Path.Combine(Path, name));
        return this;
    }

    public SalesFacts Read(FieldMapping? mapping = null, DateOnly? asOf = null) =>
        FolderReader.Read(Path, mapping ?? FieldMapping.Default, asOf);

    public IReadOnlyList<InputFault> Faults() =>
        Assert.Throws<InputUnusableException>(() => Read()).Faults;

    public void Dispose() => folder.Delete(recursive: true);
}
