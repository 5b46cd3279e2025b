using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Performix.Tests.Support;

namespace Performix.Architecture.Tests;

public sealed partial class HouseTests
{
    private const int WidestLine = 120;
    private const int LongestFile = 300;

    /// <summary>The two boundaries where anything may arrive: an interaction from Slack, and the worker's
    /// loop.</summary>
    private static readonly string[] BroadCatchesAllowed =
        ["src/Bot/Slack/InteractionBoundary.cs", "src/Bot/Worker/WorkerLoop.cs"];

    private static readonly Assembly[] Ours =
    [
        typeof(Performix.Analysis.Units.Money).Assembly,
        typeof(Performix.Connectors.Storage.DiagnosisJson).Assembly,
        Assembly.Load("performix"),
        Assembly.Load("Performix.Sandbox"),
        Assembly.Load("Performix.Demo"),
    ];

    [Fact]
    public void Every_class_is_sealed_or_made_to_be_inherited()
    {
        var open = Ours
            .SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsSealed: false, IsAbstract: false })
            .Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            .Where(t => !t.Name.Contains('<'))
            .Where(t => t.Name != "Program")
            .Where(t => !Ours.SelectMany(a => a.GetTypes()).Any(other => other.BaseType == t));

        Assert.Empty(open.Select(t => t.FullName));
    }

    [Fact]
    public void Analysis_references_no_assembly_that_reads_or_writes_the_world()
    {
        string[] world =
            ["System.Net", "System.IO.File", "System.Data", "System.Diagnostics.Process", "Microsoft.", "Azure."];

        var referenced = Ours[0].GetReferencedAssemblies().Select(a => a.Name ?? "");

        Assert.DoesNotContain(referenced, name => world.Any(w => name.StartsWith(w, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("System.DateTime.UtcNow")]
    [InlineData("System.DateTimeOffset.UtcNow")]
    [InlineData("System.Random.Shared")]
    [InlineData("System.Random.#ctor")]
    public void Clock_and_chance_are_banned(string symbol)
    {
        Assert.Contains(
            File.ReadLines(Path.Combine(Repository.Root, "eng/BannedSymbols.txt")),
            line => line.Contains(symbol + ";", StringComparison.Ordinal));
    }

    [Fact]
    public void Anything_is_caught_in_two_places_only()
    {
        var broad = Repository.Sources("src", "demo")
            .Where(path => BroadCatch().IsMatch(Repository.Read(path)))
            .Except(BroadCatchesAllowed);

        Assert.Empty(broad);
    }

    [Fact]
    public void No_line_is_wider_than_a_review_window()
    {
        var wide = Repository.Sources("src", "demo", "tests", "benchmarks", "samples")
            .SelectMany(path => Repository.Read(path).Split('\n').Select((line, at) => (path, at, line)))
            .Where(l => l.line.Length > WidestLine)
            .Select(l => $"{l.path}:{l.at + 1} has {l.line.Length} characters");

        Assert.Empty(wide);
    }

    [Fact]
    public void No_file_hides_a_second_idea()
    {
        var tooLong = Repository.Sources("src", "demo")
            .Select(path => (path, Lines: Repository.Read(path).Split('\n').Length - 1))
            .Where(f => f.Lines > LongestFile)
            .Select(f => $"{f.path} has {f.Lines} lines");

        Assert.Empty(tooLong);
    }

    [Fact]
    public void Nothing_outside_standins_knows_that_they_exist()
    {
        var knowing = Repository.Sources("src", "demo", "samples")
            .Where(path => Knowing().IsMatch(Repository.Read(path)));

        Assert.Empty(knowing);
    }

    [GeneratedRegex(@"catch\s*(\(\s*(System\.)?Exception\b[^)]*\)\s*(?!\s*when)|\s*\{)")]
    private static partial Regex BroadCatch();

    [GeneratedRegex(@"\bstand-?ins?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Knowing();
}
