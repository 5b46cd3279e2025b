using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Wire;

/// <summary>Requests to one account through Azure.Core's pipeline.</summary>
internal sealed class TableWire
{
    private const string TokenScope = "https://storage.azure.com/.default";

    private readonly HttpPipeline _pipeline;
    private readonly string _version;

    public TableWire(TableEndpoint endpoint, TokenCredential token, TableClientOptions options)
    {
        options ??= new TableClientOptions();
        Endpoint = endpoint;
        _version = options.VersionText;
        var settings = new HttpPipelineOptions(options) { RequestFailedDetailsParser = new TableFailureParser() };
        if (Authentication(endpoint, token) is { } policy)
        {
            settings.PerRetryPolicies.Add(policy);
        }

        _pipeline = HttpPipelineBuilder.Build(settings);
    }

    public TableEndpoint Endpoint { get; }

    /// <summary>The address of a resource: its path is already percent-encoded where it has to be.</summary>
    public RequestUriBuilder Address(string path)
    {
        var address = new RequestUriBuilder();
        address.Reset(Endpoint.Uri);
        address.AppendPath(address.Path.EndsWith('/') ? path : "/" + path, escape: false);
        return address;
    }

    public HttpMessage Message(RequestMethod method, RequestUriBuilder address, byte[] json = null)
    {
        var message = _pipeline.CreateMessage();
        message.Request.Method = method;
        message.Request.Uri = address;
        message.Request.Headers.SetValue("x-ms-version", _version);
        message.Request.Headers.SetValue("DataServiceVersion", "3.0");
        message.Request.Headers.SetValue("Accept", "application/json;odata=minimalmetadata");
        if (json is not null)
        {
            message.Request.Headers.SetValue("Content-Type", "application/json");
            message.Request.Content = RequestContent.Create(json);
        }

        return message;
    }

    /// <summary>Sends; an answer that is neither a success nor one of the tolerated statuses throws.</summary>
    public async Task<Response> SendAsync(
        HttpMessage message, CancellationToken cancellationToken, params int[] tolerated)
    {
        using (message)
        {
            await _pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
            var response = message.Response;
            return !response.IsError || ((IList<int>)tolerated).Contains(response.Status)
                ? response
                : throw new RequestFailedException(response);
        }
    }

    private static HttpPipelinePolicy Authentication(TableEndpoint endpoint, TokenCredential token)
    {
        if (token is not null)
        {
            return new BearerTokenAuthenticationPolicy(token, TokenScope);
        }

        if (endpoint.SharedKey is not null)
        {
            return new SharedKeyLitePolicy(endpoint.SharedKey);
        }

        return endpoint.Sas is null ? null : new SasPolicy(endpoint.Sas);
    }
}
