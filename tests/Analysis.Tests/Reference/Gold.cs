using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Performix.Analysis.Tests.Reference;

/// <summary>One gold case: an input, the numbers that R or Python gave for it, and the script that made them.</summary>
internal sealed class Gold
{
    private readonly string _folder;

    private Gold(string folder)
    {
        _folder = folder;
        Expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "expected.json"))).RootElement;
    }

    public JsonElement Expected { get; }

    public static Gold Case(string name) => new(Path.Combine(Here(), name));

    /// <summary>The columns of a CSV file of the case by their header; cells as text.</summary>
    public IReadOnlyDictionary<string, string[]> Text(string file = "input.csv")
    {
        var lines = File.ReadAllLines(Path.Combine(_folder, file)).Where(l => l.Length > 0).ToArray();
        var rows = lines.Skip(1).Select(Cells).ToArray();

        return Cells(lines[0])
            .Select((name, at) => (name, cells: rows.Select(r => r[at]).ToArray()))
            .ToDictionary(c => c.name, c => c.cells);
    }

    /// <summary>One numeric column of a CSV file of the case.</summary>
    public double[] Column(string name, string file = "input.csv") =>
        [.. Text(file)[name].Select(c => double.Parse(c, CultureInfo.InvariantCulture))];

    private static string[] Cells(string line) => [.. line.Split(',').Select(c => c.Trim('"'))];

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
