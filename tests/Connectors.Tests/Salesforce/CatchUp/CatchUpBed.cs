using Microsoft.Data.Sqlite;
using Performix.Analysis.Facts;
using Performix.Connectors.Salesforce.CatchUp;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Org;
using Performix.Connectors.Tests.Salesforce.Live;
using Performix.Sandbox.Org;
using Performix.Sandbox.World;

namespace Performix.Connectors.Tests.Salesforce.CatchUp;

/// <summary>An org of its own, and a fact store of its own beside it.</summary>
internal sealed class CatchUpBed : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performix");
    private readonly FieldMapping? _mapping;

    private CatchUpBed(LocalOrg org, FieldMapping? mapping) => (Org, _mapping) = (org, mapping);

    public LocalOrg Org { get; }

    public OrgEdits Edits => Org.App.Edits;

    public string File => Path.Combine(_folder.FullName, "facts.db");

    /// <summary>An org that was read once, a day ago.</summary>
    public static async Task<CatchUpBed> ReadAsync(WorldPlan? plan = null, FieldMapping? mapping = null)
    {
        var bed = new CatchUpBed(await LocalOrg.StartAsync(plan ?? SmallOrg.Plan), mapping);
        await bed.CatchUpAsync();
        bed.Pass(TimeSpan.FromDays(1));
        return bed;
    }

    public void Pass(TimeSpan time) => Org.Time.Now += time;

    /// <summary>A process of its own reads what has changed.</summary>
    public async Task<Pulled> CatchUpAsync(FieldMapping? mapping = null, params (string Key, string Value)[] settings)
    {
        using var reader = LiveReader.Of(Org, mapping ?? _mapping, [("FactStore", File), .. settings]);
        return await reader.CatchUpAsync();
    }

    /// <summary>All of the org, without a store.</summary>
    public async Task<SalesFacts> WholeAsync(FieldMapping? mapping = null)
    {
        using var reader = LiveReader.Of(Org, mapping ?? _mapping);
        return await reader.ReadAsync();
    }

    /// <summary>Catches up and compares with all of the org, byte by byte.</summary>
    public async Task<Pulled> AssertSameAsync(FieldMapping? mapping = null)
    {
        var pulled = await CatchUpAsync(mapping);
        Assert.Equal(LiveReader.Text(await WholeAsync(mapping)), LiveReader.Text(pulled.Facts));
        return pulled;
    }

    /// <summary>The ids of some rows.</summary>
    public Task<IReadOnlyList<string>> IdsAsync(string rest) => ValuesAsync("Id", rest);

    /// <summary>A field of some rows.</summary>
    public async Task<IReadOnlyList<string>> ValuesAsync(string field, string rest)
    {
        // Days pass, and sessions do not last that long.
        await Org.SignInAsync();
        var rows = await Org.RowsAsync($"SELECT {field} FROM {rest}");
        return [.. rows.Select(row => row.GetProperty(field).GetString() ?? "")];
    }

    public async ValueTask DisposeAsync()
    {
        await Org.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
