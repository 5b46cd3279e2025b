using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Performix.Sandbox.Workspace;
using Performix.Sandbox.Workspace.Seed;
using Performix.Tests.Support;

namespace Performix.EndToEnd.Tests.Workspace;

/// <summary>A workspace on a manual clock, and raw HTTP to both sides of it.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly List<BotSocket> _sockets = [];

    private Stage(WorkspaceApp app, ManualTime time)
    {
        App = app;
        Time = time;
    }

    public WorkspaceApp App { get; }

    public ManualTime Time { get; }

    public HttpClient Http { get; } = new();

    public static async Task<Stage> OpenAsync(WorkspaceSeed? seed = null)
    {
        var time = new ManualTime();
        return new Stage(await WorkspaceApp.StartAsync(seed ?? Cast.Seed, 0, time, CancellationToken.None), time);
    }

    /// <summary>A method called as SlackNet calls the writing ones: JSON, token in the header.</summary>
    public Task<JsonObject> CallAsync(string method, object arguments) => CallAsync(method, arguments, App.BotToken);

    public async Task<JsonObject> CallAsync(string method, object arguments, string? token)
    {
        using var response = await SendAsync(method, arguments, token);
        return await ReadAsync(response);
    }

    public async Task<HttpResponseMessage> SendAsync(string method, object arguments, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(App.ApiBase, method));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = Json(arguments);
        return await Http.SendAsync(request);
    }

    /// <summary>A method called as SlackNet calls the reading ones: GET with a query.</summary>
    public async Task<JsonObject> GetAsync(string methodAndQuery)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(App.ApiBase, methodAndQuery));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", App.BotToken);
        using var response = await Http.SendAsync(request);
        return await ReadAsync(response);
    }

    /// <summary>A method called as Slack's own SDKs call all of them: POST form.</summary>
    public async Task<JsonObject> FormAsync(string method, Dictionary<string, string> arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(App.ApiBase, method));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", App.BotToken);
        request.Content = new FormUrlEncodedContent(arguments);
        using var response = await Http.SendAsync(request);
        return await ReadAsync(response);
    }

    public async Task<JsonObject> ControlAsync(string what, object body)
    {
        using var content = Json(body);
        using var response = await Http.PostAsync(new Uri(App.Control, what), content);
        return await ReadAsync(response);
    }

    public async Task<JsonObject> ControlAsync(string whatAndQuery)
    {
        using var response = await Http.GetAsync(new Uri(App.Control, whatAndQuery));
        return await ReadAsync(response);
    }

    /// <summary>Answers a response_url.</summary>
    public async Task<HttpResponseMessage> RespondAsync(string url, object body)
    {
        using var content = Json(body);
        return await Http.PostAsync(new Uri(url), content);
    }

    public async Task<BotSocket> ConnectAsync()
    {
        var answer = await CallAsync("apps.connections.open", new { }, App.AppToken);
        var socket = await BotSocket.OpenAsync(new Uri(answer["url"].Text()));
        _sockets.Add(socket);
        return socket;
    }

    /// <summary>A command typed by Mona in #sales, whose end is not waited for.</summary>
    public async Task<JsonObject> CommandAsync(BotSocket bot, string text = "/performix tail",
        string user = Cast.Mona)
    {
        var done = await ControlAsync("command", new { user, channel = Cast.Sales, text, wait = false });
        Assert.Equal("pending", done["outcome"].Text());
        return await bot.NextAsync("slash_commands");
    }

    /// <summary>What a person sees in a conversation.</summary>
    public async Task<JsonArray> SeenAsync(string user = Cast.Mona, string channel = Cast.Sales)
    {
        var seen = await ControlAsync($"seen?user={user}&channel={channel}");
        return seen["messages"].List();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in _sockets)
        {
            socket.Dispose();
        }

        Http.Dispose();
        await App.DisposeAsync();
    }

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync()).Object();

    private static StringContent Json(object body)
    {
        var text = body as string ?? System.Text.Json.JsonSerializer.Serialize(body);
        return new StringContent(text, Encoding.UTF8, "application/json");
    }
}
