using System.Net;
using Performix.Connectors.Resilience;
using Performix.Tests.Support;
using Polly.CircuitBreaker;

namespace Performix.Connectors.Tests.Resilience;

public sealed class OrgCircuitTests
{
    private readonly ManualTime _time = new();
    private readonly OrgCircuit _circuit;
    private HttpStatusCode _says = HttpStatusCode.ServiceUnavailable;
    private int _sent;

    public OrgCircuitTests() => _circuit = new OrgCircuit(_time);

    [Fact]
    public async Task An_org_that_is_down_is_left_alone_and_it_is_known_since_when_and_until_when()
    {
        await SendAsync(5);

        await Assert.ThrowsAsync<BrokenCircuitException>(() => SendAsync(1));
        Assert.Equal(5, _sent);
        Assert.Equal(
            new Outage(_time.GetUtcNow(), _time.GetUtcNow() + OrgCircuit.Break) { Status = 503 }, _circuit.Outage);
    }

    [Fact]
    public async Task It_is_called_again_after_a_while_and_all_is_well_once_it_answers()
    {
        await SendAsync(5);
        _time.Advance(OrgCircuit.Break + TimeSpan.FromSeconds(1));
        _says = HttpStatusCode.OK;

        await SendAsync(3);

        Assert.Equal(8, _sent);
        Assert.Null(_circuit.Outage);
    }

    [Fact]
    public async Task An_outage_that_goes_on_began_when_it_began()
    {
        await SendAsync(5);
        var since = _circuit.Outage?.Since;
        _time.Advance(OrgCircuit.Break + TimeSpan.FromSeconds(1));

        await SendAsync(1);

        Assert.Equal(since, _circuit.Outage?.Since);
        Assert.Equal(_time.GetUtcNow() + OrgCircuit.Break, _circuit.Outage?.Until);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    public async Task A_refusal_is_an_answer(HttpStatusCode says)
    {
        _says = says;

        await SendAsync(50);

        Assert.Null(_circuit.Outage);
    }

    private async Task SendAsync(int times)
    {
        for (var i = 0; i < times; i++)
        {
            using var answer = await _circuit.Pipeline.ExecuteAsync(_ =>
            {
                _sent++;
                return ValueTask.FromResult(new HttpResponseMessage(_says));
            });
        }
    }
}
