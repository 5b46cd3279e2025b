using System.Text;
using Performix.Tests.Support;
using Performix.Tests.Support.Simulation;

namespace Performix.Bot.Tests.Commands;

/// <summary>A folder of input that lives as long as one test.</summary>
internal sealed class Folder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-");

    public static string AdventureWorks { get; } = Path.Combine(Repository.Root, "samples", "adventureworks");

    public string Name => _folder.FullName;

    /// <summary>Two reps of a manager with two quarters each: the least that can be diagnosed.</summary>
    public static Folder Small() => new Folder()
        .With("reps.csv", "rep_id,name,manager_id,start_date,role", "M1,Mo,,,", "R1,Ada,M1,2023-02-01,AE",
            "R2,Bo,M1,,SDR")
        .With("performance.csv", "rep_id,quarter,quota,bookings", "R1,2025-Q1,100,90", "R1,2025-Q2,100,110",
            "R2,2025-Q1,100,40", "R2,2025-Q2,100,50.25");

    /// <summary>A simulated org with everything measured.</summary>
    public static Folder Simulated(int reps = 24)
    {
        var folder = new Folder();
        NeutralFiles.Write(
            OrgSimulator.Simulate(Scenarios.Named("patch"), reps, quarters: 8, seed: 500_001), folder.Name);
        return folder;
    }

    /// <summary>Opportunities without any quota: two reps of 40 decided ones each.</summary>
    public static Folder WithoutQuotas() => new Folder()
        .With("reps.csv", "rep_id,name", "R1,Ada", "R2,Bo")
        .With("opportunities.csv", [
            "opp_id,rep_id,product,amount,status,created,closed",
            .. Enumerable.Range(0, 80).Select(at =>
                $"O{at},R{(at % 2) + 1},{(at % 3 == 0 ? "A" : "B")},1000,{(at % 4 < 2 ? "won" : "lost")},"
                + $"2025-0{(at % 5) + 1}-01,2025-0{(at % 5) + 1}-20"),
        ]);

    public Folder With(string name, params string[] lines)
    {
        File.WriteAllText(PathOf(name), string.Join('\n', lines) + "\n", new UTF8Encoding(false));
        return this;
    }

    /// <summary>Every file's rows in the opposite order, headers kept.</summary>
    public Folder Reversed()
    {
        foreach (var file in _folder.EnumerateFiles("*.csv"))
        {
            var lines = File.ReadAllLines(file.FullName);
            File.WriteAllLines(file.FullName, lines.Skip(1).Reverse().Prepend(lines[0]));
        }

        return this;
    }

    public string PathOf(string file) => Path.Combine(Name, file);

    public void Dispose() => _folder.Delete(recursive: true);
}
