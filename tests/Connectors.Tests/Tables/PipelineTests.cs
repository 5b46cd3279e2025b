using System.Net;
using Azure;
using Azure.Data.Tables;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Tables;

[Collection(AzuriteGroup.Name)]
public sealed class PipelineTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_busy_server_is_asked_again_with_a_new_signature()
    {
        var signed = 0;
        var options = TapHandler.Options(request =>
        {
            signed += request.Headers.Authorization is null ? 0 : 1;
            return signed < 3 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : null;
        });

        var table = new TableClient(azurite.ConnectionString, azurite.NextTable(), options);
        var answer = await table.CreateAsync();

        Assert.Equal((3, 204), (signed, answer.GetRawResponse().Status));
    }

    [Fact]
    public async Task A_refusal_is_not_asked_again()
    {
        var asked = 0;
        var options = TapHandler.Options(_ =>
        {
            asked++;
            return null;
        });
        var table = new TableClient(azurite.ConnectionString, azurite.NextTable(), options);

        await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r"));

        Assert.Equal(1, asked);
    }

    [Fact]
    public async Task An_answer_that_is_not_the_services_still_tells_its_status()
    {
        var options = TapHandler.Options(_ => new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            Content = new StringContent("<html>gateway</html>"),
        });
        var table = new TableClient(azurite.ConnectionString, azurite.NextTable(), options);

        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());

        Assert.Equal(400, failure.Status);
    }

    [Fact]
    public async Task A_cancelled_call_sends_nothing()
    {
        var table = new TableClient(azurite.ConnectionString, azurite.NextTable());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => table.CreateAsync(new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task Requests_name_the_protocol_version()
    {
        HttpRequestMessage? seen = null;
        var options = TapHandler.Options(request =>
        {
            seen = request;
            return null;
        });

        await new TableClient(azurite.ConnectionString, azurite.NextTable(), options).CreateAsync();

        Assert.Equal("3.0", seen?.Headers.GetValues("DataServiceVersion").First().TrimEnd(';'));
        Assert.True(seen?.Headers.Contains("x-ms-version"));
    }
}
