# Sourced by test.sh: images of the three backends, made of what this machine has; nothing is pulled.
# shellcheck shell=bash

readonly IMAGE_PREFIX=tracing-aspire-test

# Copies a file into the root file system $1, with every shared library it is linked to.
add_with_libraries() {
  local root=$1 file library
  shift
  for file in "$@"; do
    [ -e "$root$file" ] || install -D "$file" "$root$file"
    for library in $(ldd "$file" 2>/dev/null | grep -o '/[^ ]*\.so[^ ]*' | sort -u); do
      [ -e "$root$library" ] || install -D "$(readlink -f "$library")" "$root$library"
    done
  done
}

# Makes the image $1 of the root file system $2; the rest are Dockerfile instructions.
import_image() {
  local name=$1 root=$2 changes=() instruction
  shift 2
  for instruction in "$@"; do changes+=(--change "$instruction"); done
  mkdir -p "$root/etc" "$root/tmp"
  chmod 1777 "$root/tmp"
  printf 'root:x:0:0:root:/root:/bin/sh\napp:x:1000:1000:app:/:/bin/sh\n' >"$root/etc/passwd"
  tar -C "$root" -c . | docker import "${changes[@]}" - "$name" >/dev/null && echo "  $name"
}

# The .NET application $2 as the image $1, on the runtime that is installed here.
build_dotnet_image() {
  local name=$1 project=$2 root=$work/images/$2 dotnet runtime libraries
  dotnet=$(dirname "$(readlink -f "$(command -v dotnet)")")
  dotnet publish "$project" --no-build --configuration Debug --nologo --verbosity quiet --output "$root/app" || return
  add_with_libraries "$root" "$dotnet/dotnet"
  mkdir -p "$root$dotnet/host" "$root$dotnet/shared"
  cp -r "$dotnet/host/fxr" "$root$dotnet/host/"
  for runtime in Microsoft.NETCore.App Microsoft.AspNetCore.App; do cp -r "$dotnet/shared/$runtime" "$root$dotnet/shared/"; done
  mapfile -t libraries < <(find "$dotnet/host/fxr" "$dotnet/shared" -name '*.so')
  add_with_libraries "$root" "${libraries[@]}"
  # What .NET opens by name, without being linked to it.
  mapfile -t libraries < <(ldconfig -p | grep -E 'lib(ssl|crypto)\.so\.' | grep -o '/.*')
  add_with_libraries "$root" "${libraries[@]}"
  import_image "$name" "$root" "ENTRYPOINT [\"$dotnet/dotnet\", \"/app/$project.dll\"]" "WORKDIR /app" "USER 1000"
}

# The real DynamoDB Local, laid out as in Amazon's image.
build_dynamodb_image() {
  local name=$1 root=$work/images/dynamodb jar java libraries
  jar=$(dotnet run --project TracingAspire.Downloads --no-build -- dynamodb-local | tail -1) || return
  java=$(readlink -f "${JAVA_HOME:+$JAVA_HOME/bin/java}") || java=
  [ -n "$java" ] || java=$(readlink -f "$(command -v java)")
  java=$(dirname "$(dirname "$java")")
  mkdir -p "$root/home/dynamodblocal" "$root$java"
  cp -r "$jar/DynamoDBLocal.jar" "$jar/DynamoDBLocal_lib" "$root/home/dynamodblocal/"
  # Debian's Java has links that lead out of its folder, some of them to nothing.
  cp -rL "$java"/{bin,conf,lib} "$root$java/" 2>/dev/null
  mapfile -t libraries < <(find "$java/bin" "$java/lib" "$jar/DynamoDBLocal_lib" -type f \( -name '*.so' -o -path '*/bin/*' \) ! -name '*awt*' ! -name '*osx*')
  add_with_libraries "$root" "${libraries[@]}"
  import_image "$name" "$root" 'ENTRYPOINT ["java"]' "ENV PATH=$java/bin" "WORKDIR /home/dynamodblocal" "USER 1000"
}

# All three, with the settings that make the AppHost take them.
build_backend_images() {
  echo "Building images ..."
  build_dynamodb_image "$IMAGE_PREFIX/dynamodb-local:local" &&
    build_dotnet_image "$IMAGE_PREFIX/otel-collector:local" OtelCollector &&
    build_dotnet_image "$IMAGE_PREFIX/jaeger:local" Jaeger || return
  rm -rf "$work/images"
  export Tracing__Images__DynamoDB=$IMAGE_PREFIX/dynamodb-local:local
  export Tracing__Images__Collector=$IMAGE_PREFIX/otel-collector:local
  export Tracing__Images__Jaeger=$IMAGE_PREFIX/jaeger:local
}

remove_backend_images() {
  docker image rm --force "$IMAGE_PREFIX/dynamodb-local:local" "$IMAGE_PREFIX/otel-collector:local" "$IMAGE_PREFIX/jaeger:local" >/dev/null 2>&1
}
