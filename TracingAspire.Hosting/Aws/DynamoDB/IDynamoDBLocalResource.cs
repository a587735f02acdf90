namespace Aspire.Hosting.AWS.DynamoDB;

/// <summary>DynamoDB Local. It is for development and never part of a manifest.</summary>
public interface IDynamoDBLocalResource : IResourceWithEnvironment, IResourceWithEndpoints;
