using System.Text.Json.Nodes;
using Performix.EndToEnd.Tests.Workspace;

namespace Performix.EndToEnd.Tests.Browser;

/// <summary>A workspace with its page, and an app whose every answer the test gives itself.</summary>
internal sealed class PlayedApp : IAsyncDisposable
{
    private PlayedApp(Stage stage, BotSocket bot, WorkspacePage page) => (Stage, Bot, Page) = (stage, bot, page);

    public Stage Stage { get; }

    public BotSocket Bot { get; }

    public WorkspacePage Page { get; }

    /// <summary>Opens the page as Mona in #sales.</summary>
    public static async Task<PlayedApp> OpenAsync(ChromiumFixture chromium, int width = 1280, int height = 800)
    {
        var stage = await Stage.OpenAsync();
        var bot = await stage.ConnectAsync();
        var page = await chromium.OpenAsync(stage.App.Page, width, height);
        await page.ActAsAsync("Mona");
        return new PlayedApp(stage, bot, page);
    }

    /// <summary>The payload of the next envelope, which is acknowledged with <paramref name="answer"/>.</summary>
    public async Task<JsonObject> TakeAsync(string type = "interactive", object? answer = null)
    {
        var envelope = await Bot.NextAsync(type);
        await Bot.AckAsync(envelope, answer);
        return envelope["payload"].Object();
    }

    /// <summary>Opens a view for who did what the payload tells of.</summary>
    public async Task OpenViewAsync(JsonObject payload, JsonNode view, string method = "views.open") =>
        (await Stage.CallAsync(method, new { trigger_id = payload["trigger_id"].Text(), view })).IsOk();

    public async Task PostAsync(string message) => (await Stage.CallAsync("chat.postMessage", message)).IsOk();

    /// <summary>Mona types a command, and the app opens this view.</summary>
    public async Task ShowModalAsync(JsonNode view)
    {
        await Page.TypeAsync("/performix flag");
        await OpenViewAsync(await TakeAsync("slash_commands"), view);
        await Page.Modal.ReadyAsync(view.At("title/text"));
    }

    public async ValueTask DisposeAsync()
    {
        await Page.DisposeAsync();
        await Stage.DisposeAsync();
    }
}
