using Microsoft.Extensions.DependencyInjection;
using Performix.Analysis.Facts;
using Performix.Bot.Commands;
using Performix.Bot.Tests.Golden;
using Performix.Connectors.Storage;

namespace Performix.Bot.Tests.Commands;

/// <summary>Exports from a real SQLite file.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix-export-");

    private Dictionary<string, string?> Settings => new()
    {
        ["Storage:File"] = Path.Combine(_folder.FullName, "x.db"),
    };

    [Fact]
    public async Task An_export_is_in_the_audit_that_it_exports()
    {
        var shell = await ExportAsync("audit");

        Assert.Equal((ExitCode.Done, ""), (shell.Code, shell.Error));
        Assert.Contains(",command line,Export,,audit,export,", Read("audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task D6_a_name_that_is_a_formula_is_inert_and_numbers_stay_numbers()
    {
        using (var host = BotBuilder.Build(Settings))
        {
            await host.Services.GetRequiredService<LatestSnapshot>().SaveAsync(
                new OrgSnapshot(Sample.Org, [new Rep("R1") { Name = "=HYPERLINK(\"x\")" }]), default);
        }

        await ExportAsync("diagnoses");

        Assert.Contains("R1,\"'=HYPERLINK(\"\"x\"\")\",4,0.58,", Read("diagnoses"), StringComparison.Ordinal);
        Assert.Contains(",95,70,122,-0.03", Read("diagnoses"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("\0=1")]
    public void D6_no_text_is_computed_by_a_spreadsheet(string name)
    {
        using var text = new StringWriter();

        new CsvTable("x", ["name", "value"], [[name, -2.5]]).Write(text);

        var row = text.ToString()[(text.ToString().IndexOf('\n', StringComparison.Ordinal) + 1)..].TrimStart('"');
        Assert.StartsWith("'", row, StringComparison.Ordinal);
        Assert.EndsWith(",-2.5", row.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_a_period_has_closed_there_are_no_bands()
    {
        await ExportAsync("bands");

        Assert.Equal("period,cell,n,low,high,closed,text,note", Read("bands").TrimEnd());
    }

    [Fact]
    public async Task A_word_that_cannot_be_exported_is_named_and_nothing_is_written()
    {
        var shell = await ExportAsync("audit,flags");

        Assert.Equal(ExitCode.Usage, shell.Code);
        Assert.Contains("flags cannot be exported", shell.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "out", "audit.csv")));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private Task<Shell> ExportAsync(string what) =>
        Shell.RunAsync(["export", "--what", what, "--to", Path.Combine(_folder.FullName, "out")], Settings);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder.FullName, "out", name + ".csv"));
}
