using Refit;

namespace Performix.Connectors.Tests.Refit.StandIn;

/// <summary>What the real library does and the stand-in does not is refused at once, never sent wrongly.</summary>
public sealed class RefusalTests
{
    public interface IObjectQueryApi
    {
        [Get("/query")]
        Task GetAsync(Job filter);
    }

    public interface IDictionaryQueryApi
    {
        [Get("/query")]
        Task GetAsync(Dictionary<string, string> filter);
    }

    public interface IUnmarkedBodyApi
    {
        [Post("/jobs")]
        Task PostAsync(Job job);
    }

    public interface ISynchronousApi
    {
        [Get("/query")]
        string Get();
    }

    public interface IVerblessApi
    {
        Task GetAsync();
    }

    [Fact]
    public void Objects_as_query_parameters_are_refused()
    {
        Assert.Throws<NotSupportedException>(() => RestService.For<IObjectQueryApi>("http://127.0.0.1"));
        Assert.Throws<NotSupportedException>(() => RestService.For<IDictionaryQueryApi>("http://127.0.0.1"));
    }

    [Fact]
    public void A_body_must_be_marked()
    {
        Assert.Throws<NotSupportedException>(() => RestService.For<IUnmarkedBodyApi>("http://127.0.0.1"));
    }

    [Fact]
    public void A_method_must_return_a_task()
    {
        Assert.Throws<ArgumentException>(() => RestService.For<ISynchronousApi>("http://127.0.0.1"));
    }

    [Fact]
    public void A_method_must_have_a_verb()
    {
        Assert.Throws<InvalidOperationException>(() => RestService.For<IVerblessApi>("http://127.0.0.1"));
    }
}
