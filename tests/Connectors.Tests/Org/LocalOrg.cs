using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Performix.Sandbox.Org;
using Performix.Sandbox.World;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Org;

/// <summary>A small org over real HTTP, and a client that is signed in to it.</summary>
public sealed class LocalOrg : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2025, 11, 15);

    public static readonly WorldPlan SmallPlan = new(Scenario.Patch, 7, 16, 6, Today);

    internal OrgTime Time { get; } = new(new DateTimeOffset(2025, 11, 15, 12, 0, 0, TimeSpan.Zero));

    public OrgApp App { get; private set; } = null!; // set before any test runs

    public HttpClient Client { get; } = new();

    public static async Task<LocalOrg> StartAsync(WorldPlan plan)
    {
        var org = new LocalOrg();
        await org.StartAsync(SalesWorld.Build(plan));
        return org;
    }

    public Task InitializeAsync() => StartAsync(SalesWorld.Build(SmallPlan));

    /// <summary>Every test that reads an org ends here, so none can send what may not leave.</summary>
    public async Task DisposeAsync()
    {
        Client.Dispose();
        await App.DisposeAsync();
        OnlyReads.Assert(App.Log.Kinds.Select(kind => (kind.Client, kind.Method, kind.Operation)));
    }

    public async Task SignInAsync()
    {
        var token = await TokenAsync(new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = App.ClientId,
            ["client_secret"] = App.ClientSecret,
        });
        Client.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", token.Json.GetProperty("access_token").GetString());
    }

    public async Task<Reply> TokenAsync(Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var response = await Client.PostAsync(new Uri("/services/oauth2/token", UriKind.Relative), content);
        return await Reply.ReadAsync(response);
    }

    public async Task<Reply> GetAsync(string path, int? batchSize = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (batchSize is { } size)
        {
            request.Headers.Add(
                "Sforce-Query-Options", string.Create(CultureInfo.InvariantCulture, $"batchSize={size}"));
        }

        using var response = await Client.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    public Task<Reply> QueryAsync(string soql, bool all = false, int? batchSize = null) => GetAsync(
        $"/services/data/v66.0/query{(all ? "All" : "")}?q={Uri.EscapeDataString(soql)}", batchSize);

    /// <summary>All rows of a query, page after page.</summary>
    public async Task<IReadOnlyList<JsonElement>> RowsAsync(string soql, bool all = false, int? batchSize = null)
    {
        var rows = new List<JsonElement>();
        var page = await QueryAsync(soql, all, batchSize);
        while (true)
        {
            rows.AddRange(page.Json.GetProperty("records").EnumerateArray());
            if (page.Json.GetProperty("done").GetBoolean())
            {
                return rows;
            }

            page = await GetAsync(page.Text("nextRecordsUrl"));
        }
    }

    public async Task<long> CountAsync(string rest, bool all = false) =>
        (await QueryAsync($"SELECT COUNT() FROM {rest}", all)).Json.GetProperty("totalSize").GetInt64();

    private async Task StartAsync(SalesWorld world)
    {
        App = await OrgApp.StartAsync(world, 0, Time, CancellationToken.None);
        Client.BaseAddress = new Uri(App.BaseUrl);
        Client.DefaultRequestHeaders.Add("Sforce-Call-Options", OnlyReads.TestsOwn);
        await SignInAsync();
    }
}
